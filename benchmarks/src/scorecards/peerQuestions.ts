/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Question } from '../lib/PeerBackend';

/** What the overview asks, and the list of checks, which says what the peers' pages say. */
const PAGE: Question[] = [
  '/scores?limit=50',
  '/scores/summary',
  '/scores?limit=5&sort=drops',
  '/scores?limit=5&sort=rises',
  '/checks',
].map(path => ({ path: `/scorecards${path}` }));

const EXPORT = '/scorecards/export?content=verdicts';

/** Everything that is asked, and by whom. */
export const QUESTIONS = {
  techInsights: {
    side: 'techInsights',
    what: 'Tech Insights: its page, which runs all checks',
    questions: [
      { path: '/tech-insights/checks/run', body: { entities: [] } },
    ] as Question[],
  },
  redHat: {
    side: 'redHat',
    what: 'Red Hat: one card, which aggregates one metric',
    questions: [{ path: '/scorecard/aggregations/bench.check0' }],
  },
  first: {
    side: 'steward',
    what: 'Steward: overview and checks, first view in half a minute',
    questions: PAGE,
  },
  page: {
    side: 'steward',
    what: 'Steward: overview and checks',
    questions: PAGE,
  },
  csv: {
    side: 'steward',
    what: 'Steward: all verdicts exported as CSV',
    questions: [{ path: EXPORT }],
  },
  ndjson: {
    side: 'steward',
    what: 'Steward: all verdicts exported as NDJSON',
    questions: [{ path: `${EXPORT}&format=ndjson` }],
  },
} as const;

export type QuestionName = keyof typeof QUESTIONS;
