/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ContractRouter,
  decodeCursor,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import { rollUp } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { HistoryStore } from '../history/HistoryStore';
import { Endpoints } from '../schema/openapi.generated';
import { baselineTime, ScoreStore } from '../scores/ScoreStore';
import { MoveCauses } from './MoveCauses';
import { moveBetween } from './moveBetween';
import { ScorecardReader } from './ScorecardReader';
import { scoredOf } from './verdictRows';
import { MAX_TRANSITIONS, VerdictStore } from './VerdictStore';

const MAX_SHOWN = 500;

/** What the routes of one entity work with. */
export interface EntityRoutesOptions {
  access: ScorecardAccess;
  causes: MoveCauses;
  entities: EntityStore;
  history: HistoryStore;
  verdicts: VerdictStore;
  scores: ScoreStore;
  policy: Policy;
  scorecards: ScorecardReader;
}

/** One entity: its scorecard, its past, and what its parts come to. */
export function addEntityRoutes(
  router: ContractRouter<Endpoints>,
  options: EntityRoutesOptions,
): void {
  const { access, entities, policy, scores, verdicts } = options;

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const entityRef = stringifyEntityRef(req.params);
    const { visible } = await access.reader(req);
    if (visible && !visible.includes(entityRef)) {
      res.status(204).end();
      return;
    }
    const scorecard = await options.scorecards.of(entityRef);
    if (scorecard) {
      res.json(scorecard);
    } else {
      res.status(204).end();
    }
  });

  router.get('/entities/:kind/:namespace/:name/history', async (req, res) => {
    const entityRef = stringifyEntityRef(req.params);
    await access.readerOf(req, entityRef);
    res.json({ items: await scores.history(entityRef, req.query.days) });
  });

  router.get('/entities/:kind/:namespace/:name/moves', async (req, res) => {
    const entityRef = stringifyEntityRef(req.params);
    const { credentials } = await access.readerOf(req, entityRef);
    const now = new Date();
    const from = timeOf(req.query.from, baselineTime(now));
    const to = timeOf(req.query.to, now);
    if (from >= to) {
      throw new InputError(`from (${from}) must be before to (${to})`);
    }
    const [current, span, transitions] = await Promise.all([
      verdicts.ofEntities([entityRef]),
      options.history.span(entityRef),
      verdicts.transitions(entityRef, { limit: MAX_TRANSITIONS, since: from }),
    ]);
    const move = moveBetween(
      (current.get(entityRef) ?? []).map(row => scoredOf(row, policy)),
      transitions,
      { from, to, span, weights: policy.weights },
    );
    res.json(await options.causes.explain(entityRef, move, credentials));
  });

  router.get(
    '/entities/:kind/:namespace/:name/transitions',
    async (req, res) => {
      const entityRef = stringifyEntityRef(req.params);
      await access.readerOf(req, entityRef);
      const { limit, cursor } = req.query;
      const rows = await verdicts.transitions(entityRef, {
        limit: limit + 1,
        after: decodeCursor(cursor, 2),
      });
      res.json(
        toPage(
          rows,
          limit,
          ({ checkId, at, reason, before, after, runId }) => ({
            checkId,
            title: (after ?? before)?.title ?? checkId,
            at,
            reason,
            ...(before && { from: before.state }),
            ...(after && { to: after.state }),
            ...(runId && { runId }),
          }),
          ({ at, id }) => [at, id],
        ),
      );
    },
  );

  router.get('/entities/:kind/:namespace/:name/rollup', async (req, res) => {
    const entityRef = stringifyEntityRef(req.params);
    const { visible } = await access.readerOf(req, entityRef);
    const rows = await scores.byRefs(await entities.children(entityRef));
    const seen = visible && new Set(visible);
    const result = rollUp(
      rows.map(row => ({
        entityRef: row.entity_ref,
        ...(row.score !== null && { score: row.score }),
        hidden: seen ? !seen.has(row.entity_ref) : false,
      })),
      req.query.method,
    );
    const titles = new Map(rows.map(row => [row.entity_ref, row.title]));
    res.json({
      ...result,
      contributors: result.contributors
        .slice(0, MAX_SHOWN)
        .map(one => ({ ...one, title: titles.get(one.entityRef)! })),
    });
  });
}

function timeOf(text: string | undefined, fallback: Date): string {
  return (text === undefined ? fallback : new Date(text)).toISOString();
}
