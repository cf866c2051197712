/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChargeCategory } from '../api.generated';

/**
 * Which rows a rule is about: those that match all that it names, each by one
 * of its values. One that names nothing matches every row.
 *
 * @public
 */
export interface RowMatch {
  accounts?: readonly string[];
  services?: readonly string[];
  regions?: readonly string[];
  categories?: readonly ChargeCategory[];
  recordTypes?: readonly string[];
  resources?: readonly string[];
  /** By tag key. */
  tags?: Readonly<Record<string, readonly string[]>>;
}

/** How a cost that belongs to several teams is split among them. @public */
export type SplitMethod =
  | { method: 'even'; teams: readonly string[] }
  /** By what belongs to each team itself in the same month and currency; all teams by default. */
  | { method: 'proportional'; teams?: readonly string[] }
  /** By stated weights; they need not sum up to one. */
  | { method: 'fixed'; weights: Readonly<Record<string, string>> };

/** Who a row belongs to. Entities and teams are entity refs. @public */
export type RowOwner =
  | { share: 'allocated'; team: string; entity?: string }
  | { share: 'shared'; split?: SplitMethod };

/** A rule of the ordered list: the first that matches a row decides. @public */
export interface MappingRule {
  id: string;
  match: RowMatch;
  owner: RowOwner;
}

/** What became of a row. @public */
export const rowShares = ['allocated', 'shared', 'unallocated'] as const;
/** @public */
export type RowShare = (typeof rowShares)[number];
