/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostRow } from '../rows/CostRow';
import { MappingRule, RowMatch, RowShare } from './MappingRule';

/** Who a row belongs to, and which rule says so. @public */
export interface RowPlace {
  share: RowShare;
  /** The id of the rule; empty when none matches. */
  rule: string;
  /** Entity ref of the team; empty when it belongs to no single team. */
  team: string;
  /** Entity ref; empty when it belongs to no single entity. */
  entity: string;
}

const UNALLOCATED: RowPlace = {
  share: 'unallocated',
  rule: '',
  team: '',
  entity: '',
};

type Dimensions = Pick<
  CostRow,
  | 'account'
  | 'service'
  | 'region'
  | 'category'
  | 'recordType'
  | 'resource'
  | 'tags'
  | 'owner'
>;

/**
 * Finds the first rule that matches a row. Rules are asked in their order, so
 * each row is counted once.
 *
 * What it found is remembered by dimensions, since the days of a month repeat
 * them.
 *
 * @public
 */
export class RowMapper {
  readonly #rules: CompiledRule[];
  readonly #byAccount: Map<string, CompiledRule[]>;
  readonly #found = new Map<string, RowPlace>();

  constructor(rules: readonly MappingRule[]) {
    this.#rules = rules.map(compile);
    this.#byAccount = new Map();
  }

  placeOf(row: Dimensions): RowPlace {
    if (row.owner) {
      const { team, entity = '' } = row.owner;
      return { share: 'allocated', rule: 'source', team, entity };
    }
    const key = JSON.stringify([
      row.account,
      row.service,
      row.region,
      row.category,
      row.recordType,
      row.resource,
      row.tags,
    ]);
    let place = this.#found.get(key);
    if (!place) {
      const rule = this.#rulesOf(row.account).find(one => one.matches(row));
      place = rule?.place ?? UNALLOCATED;
      this.#found.set(key, place);
    }
    return place;
  }

  /** Most rules name an account, so only those of the row's account are tried. */
  #rulesOf(account: string): CompiledRule[] {
    let rules = this.#byAccount.get(account);
    if (!rules) {
      rules = this.#rules.filter(
        ({ accounts }) => !accounts || accounts.has(account),
      );
      this.#byAccount.set(account, rules);
    }
    return rules;
  }
}

interface CompiledRule {
  accounts?: ReadonlySet<string>;
  place: RowPlace;
  matches(row: Dimensions): boolean;
}

function compile({ id, match, owner }: MappingRule): CompiledRule {
  const place: RowPlace =
    owner.share === 'allocated'
      ? {
          share: 'allocated',
          rule: id,
          team: owner.team,
          entity: owner.entity ?? '',
        }
      : { share: 'shared', rule: id, team: '', entity: '' };
  return {
    accounts: match.accounts && new Set(match.accounts),
    place,
    matches: row => matchesRow(match, row),
  };
}

function matchesRow(match: RowMatch, row: Dimensions): boolean {
  const isOneOf = (values: readonly string[] | undefined, value: string) =>
    !values || values.includes(value);
  return (
    isOneOf(match.accounts, row.account) &&
    isOneOf(match.services, row.service) &&
    isOneOf(match.regions, row.region) &&
    isOneOf(match.categories, row.category) &&
    isOneOf(match.recordTypes, row.recordType) &&
    isOneOf(match.resources, row.resource) &&
    Object.entries(match.tags ?? {}).every(
      ([key, values]) =>
        row.tags[key] !== undefined && values.includes(row.tags[key]),
    )
  );
}
