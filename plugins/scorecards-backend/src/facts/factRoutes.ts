/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { audited, ContractRouter } from '@steward/backstage-plugin-portal-node';
import {
  Collection,
  FactDeclaration,
  scorecardsFactsPushPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { AuditorService } from '@backstage/backend-plugin-api';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { FindingStore } from '../findings/FindingStore';
import { Endpoints } from '../schema/openapi.generated';
import { CollectionRow, FactStore } from './FactStore';
import { FactIntake } from './FactIntake';

/** Facts: which there are, how current they are, and pushes of them. */
export function addFactRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    auditor: AuditorService;
    declarations: readonly FactDeclaration[];
    facts: FactStore;
    findings: FindingStore;
    intake: FactIntake;
  },
): void {
  const { access, auditor, facts, intake } = options;

  router.get('/facts', async (req, res) => {
    await access.reader(req);
    res.json({
      items: [...options.declarations]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ maximumAge, ...declaration }) => ({
          ...declaration,
          maximumAge: { ...maximumAge },
        })),
    });
  });

  router.get('/collections', async (req, res) => {
    await access.reader(req);
    const [collections, reports] = await Promise.all([
      facts.collections(),
      options.findings.reports(),
    ]);
    res.json({
      items: [
        ...collections.map(row => ({
          collector: row.collector,
          scope: row.scope,
          state: stateOf(row),
          ...(row.due_at && { dueAt: row.due_at }),
          ...describeAttempts(row.observed_at, row),
        })),
        ...reports.map(row => ({
          collector: row.source,
          scope: row.scope || 'all',
          state: row.failures > 0 ? ('failing' as const) : ('pushed' as const),
          ...describeAttempts(row.pushed_at, row),
        })),
      ],
    });
  });

  router.post('/facts', async (req, res) => {
    const { source, scope } = req.body;
    const answer = await audited(
      auditor,
      {
        eventId: 'facts-push',
        severityLevel: 'medium',
        request: req,
        meta: { source, ...(scope && { scope }) },
      },
      async () => {
        await access.requireName(req, scorecardsFactsPushPermission);
        const result = await intake.push(req.body);
        const { accepted, changed, unplaced } = result;
        return { result, meta: { accepted, changed, unplaced } };
      },
    );
    res.json(answer);
  });
}

function describeAttempts(
  observedAt: string | null,
  { failures, problem }: { failures: number; problem: string | null },
) {
  return {
    ...(observedAt && { observedAt }),
    failures,
    ...(problem && { problem }),
  };
}

function stateOf(row: CollectionRow): Collection['state'] {
  if (row.lease_owner) {
    return 'collecting';
  }
  if (row.failures > 0) {
    return 'failing';
  }
  return row.due_at || row.collector === 'catalog' ? 'waiting' : 'pushed';
}
