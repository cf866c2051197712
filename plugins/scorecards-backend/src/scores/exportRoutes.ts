/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ContractRouter,
  CsvCell,
  csvPages,
  sendPages,
} from '@steward/backstage-plugin-portal-node';
import { PILLARS } from '@steward/backstage-plugin-scorecards-common';
import { ScorecardAccess } from '../access/ScorecardAccess';
import { Endpoints } from '../schema/openapi.generated';
import { VerdictStore } from '../verdicts/VerdictStore';
import { toEntityScore } from './scoreRows';
import { ScoreStore } from './ScoreStore';

/** Entities read at once; each can have a hundred verdicts. */
const PAGE = { scores: 250, verdicts: 10 };

type Line = Record<string, CsvCell>;

const COLUMNS = {
  scores: [
    'entityRef',
    'title',
    'type',
    'owner',
    'tier',
    'requiredTier',
    'score',
    'low',
    'high',
    'coverage',
    'withoutExemptions',
    'change',
    ...PILLARS,
    'evaluatedAt',
  ],
  verdicts: [
    'entityRef',
    'checkId',
    'pillar',
    'severity',
    'state',
    'reason',
    'passed',
    'total',
    'policyVersion',
    'since',
  ],
};

/** All scores or all verdicts, written as they are read. */
export function addExportRoutes(
  router: ContractRouter<Endpoints>,
  options: {
    access: ScorecardAccess;
    scores: ScoreStore;
    verdicts: VerdictStore;
  },
): void {
  const { access, scores, verdicts } = options;

  async function* linesOf(
    content: 'scores' | 'verdicts',
    visible: readonly string[] | undefined,
  ): AsyncGenerator<Line[]> {
    for (let after = ''; ; ) {
      const rows = await scores.afterRef(after, {
        limit: PAGE[content],
        visible,
      });
      if (rows.length === 0) {
        return;
      }
      after = rows[rows.length - 1].entity_ref;
      if (content === 'scores') {
        yield rows.map(row =>
          picked(COLUMNS.scores, { ...row, ...toEntityScore(row) }),
        );
      } else {
        const byEntity = await verdicts.ofEntities(
          rows.map(row => row.entity_ref),
        );
        const ordered = rows.flatMap(
          ({ entity_ref }) => byEntity.get(entity_ref) ?? [],
        );
        yield ordered.map(row => ({
          entityRef: row.entity_ref,
          checkId: row.check_id,
          pillar: row.pillar,
          severity: row.severity,
          state: row.state,
          reason: row.reason,
          passed: row.passed,
          total: row.total,
          policyVersion: row.policy_version,
          since: row.since,
        }));
      }
    }
  }

  router.get('/export', async (req, res) => {
    const { visible } = await access.reader(req);
    const { format, content } = req.query;
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="${content}.${format}"`,
    );
    res.type(format === 'csv' ? 'text/csv' : 'application/x-ndjson');
    const lines = linesOf(content, visible);
    const columns = COLUMNS[content];
    await sendPages(
      res,
      format === 'csv'
        ? csvPages(columns, cellsOf(lines, columns))
        : ndjsonOf(lines),
    );
  });
}

async function* cellsOf(
  pages: AsyncIterable<Line[]>,
  columns: readonly string[],
): AsyncGenerator<CsvCell[][]> {
  for await (const lines of pages) {
    yield lines.map(line => columns.map(column => line[column]));
  }
}

async function* ndjsonOf(pages: AsyncIterable<Line[]>): AsyncGenerator<string> {
  for await (const lines of pages) {
    yield lines.map(line => `${JSON.stringify(line)}\n`).join('');
  }
}

function picked(columns: readonly string[], row: object): Line {
  const values = new Map(Object.entries(row));
  return Object.fromEntries(
    columns.map(column => [column, values.get(column)]),
  );
}
