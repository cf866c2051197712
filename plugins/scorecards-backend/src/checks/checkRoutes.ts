/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  ContractRouter,
  decodeCursor,
  toPage,
} from '@steward/backstage-plugin-portal-node';
import {
  CheckSummary,
  controlKey,
  namesOf,
  VerdictCounts,
} from '@steward/backstage-plugin-scorecards-common';
import { PackedCheck } from '@steward/backstage-plugin-scorecards-node';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Endpoints } from '../schema/openapi.generated';
import { VerdictStore } from '../verdicts/VerdictStore';
import { Policy } from './Policy';

/** Checks, what each says about all entities, and packs. */
export function addCheckRoutes(
  router: ContractRouter<Endpoints>,
  options: { access: ScorecardAccess; policy: Policy; verdicts: VerdictStore },
): void {
  const { access, policy, verdicts } = options;

  async function countsOf(
    visible: readonly string[] | undefined,
    checkId?: string,
  ): Promise<Map<string, VerdictCounts>> {
    const counts = new Map<string, VerdictCounts>();
    for (const one of await verdicts.counts({ checkId, visible })) {
      const ofCheck = counts.get(one.checkId) ?? {};
      counts.set(one.checkId, { ...ofCheck, [one.state]: one.count });
    }
    return counts;
  }

  function find(id: string): PackedCheck {
    const packed = policy.check(id);
    if (!packed) {
      throw new NotFoundError(
        `There is no check ${id} that is on; GET /packs says what is off`,
      );
    }
    return packed;
  }

  router.get('/checks', async (req, res) => {
    const { visible } = await access.reader(req);
    const { pack, pillar } = req.query;
    const counts = await countsOf(visible);
    res.json({
      items: policy.checks
        .filter(one => pack === undefined || one.pack === pack)
        .filter(one => pillar === undefined || one.check.pillar === pillar)
        .map(one => summaryOf(one, counts)),
    });
  });

  router.get('/checks/:id', async (req, res) => {
    const { visible } = await access.reader(req);
    const packed = find(req.params.id);
    const { check } = packed;
    res.json({
      check: summaryOf(packed, await countsOf(visible, check.id)),
      ...(check.description && { description: check.description }),
      solution: check.solution,
      links: check.links ?? [],
      facts: check.controls ? [] : namesOf(check),
      controls: check.controls?.map(controlKey) ?? [],
      definition: JSON.parse(JSON.stringify(check)),
    });
  });

  router.get('/checks/:id/verdicts', async (req, res) => {
    const { visible } = await access.reader(req);
    const { check } = find(req.params.id);
    const { state, limit, cursor } = req.query;
    const after = decodeCursor(cursor, 1)?.[0];
    const [rows, all, seen] = await Promise.all([
      verdicts.ofCheck(check.id, {
        state,
        visible,
        limit: limit + 1,
        ...(after !== undefined && { after: String(after) }),
      }),
      visible ? verdicts.counts({ checkId: check.id, state }) : [],
      visible ? verdicts.counts({ checkId: check.id, state, visible }) : [],
    ]);
    const page = toPage(
      rows,
      limit,
      row => ({
        entityRef: row.entity_ref,
        title: row.title,
        ...(row.owner !== null && { owner: row.owner }),
        state: row.state,
        reason: row.reason,
        ...(row.passed !== null && { passed: row.passed }),
        ...(row.total !== null && { total: row.total }),
        since: row.since,
      }),
      row => [row.entity_ref],
    );
    res.json({ ...page, hidden: sumOf(all) - sumOf(seen) });
  });

  router.get('/packs', async (req, res) => {
    await access.reader(req);
    res.json({
      items: policy.packs.map(({ fixtures: _, checks, ...pack }) => ({
        ...pack,
        checks: checks.length,
      })),
      faults: policy.faults,
    });
  });
}

function summaryOf(
  { check, pack, policyVersion }: PackedCheck,
  counts: ReadonlyMap<string, VerdictCounts>,
): CheckSummary {
  const { id, title, pillar, severity, requiredFor, source } = check;
  return {
    id,
    title,
    pillar,
    severity,
    pack,
    policyVersion,
    ...(requiredFor && { requiredFor }),
    source,
    counts: counts.get(id) ?? {},
  };
}

function sumOf(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
