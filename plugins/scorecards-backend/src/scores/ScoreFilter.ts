/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { whereAmong } from '@steward/backstage-plugin-portal-node';
import { Pillar } from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';

/** Which scores are meant. */
export interface ScoreFilter {
  query?: string;
  kind?: string;
  type?: string;
  owner?: string;
  account?: string;
  organizationalUnit?: string;
  tier?: 'none' | 'bronze' | 'silver' | 'gold' | 'platinum';
  gap?: 'below' | 'met';
  pillar?: Pillar;
  below?: number;
  has?: 'fail' | 'warn' | 'exempt' | 'unknown' | 'error';
  /** Refs of the entities of a campaign. */
  among?: readonly string[];
}

const TIER_WORDS = ['none', 'bronze', 'silver', 'gold', 'platinum'];

/** Adds a filter to a query of `scorecards_scores`. */
export function whereScore(
  query: Knex.QueryBuilder,
  filter: ScoreFilter,
  knex: Knex,
): void {
  const { kind, type, owner, account, pillar, below, has } = filter;
  const equal = {
    ...(kind && { kind: kind.toLowerCase() }),
    ...(type && { type }),
    ...(owner && { owner }),
    ...(account && { account_id: account }),
    ...(filter.tier && { tier: TIER_WORDS.indexOf(filter.tier) }),
  };
  query.where(equal);
  if (filter.query) {
    query.whereRaw("search like ? escape '!'", [
      `%${escaped(filter.query.toLowerCase())}%`,
    ]);
  }
  if (filter.organizationalUnit) {
    query.whereRaw("unit_path like ? escape '!'", [
      `%/${escaped(filter.organizationalUnit)}/%`,
    ]);
  }
  if (filter.gap === 'below') {
    query.whereRaw('tier < required_tier');
  } else if (filter.gap === 'met') {
    query.whereRaw('tier >= required_tier');
  }
  if (below !== undefined) {
    query.where(pillar ?? 'score', '<', below);
  } else if (pillar) {
    query.whereNotNull(pillar);
  }
  if (has) {
    query.where(`${has}_count`, '>', 0);
  }
  if (filter.among) {
    whereAmong(query, 'entity_ref', filter.among, knex);
  }
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
