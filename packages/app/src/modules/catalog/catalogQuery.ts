/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { entityTypes } from '@steward/backstage-plugin-portal-react';

/** Filters of the list, as its address has them. */
export interface CatalogFilters {
  q: string;
  /** Id of a type in words, such as `account`; empty for all. */
  type: string;
  /** Ref of an owner, {@link OWN_TEAMS}, or empty for all. */
  owner: string;
}

/** Everything that one of the reader's teams owns. */
export const OWN_TEAMS = 'mine';

/** What runs the catalog, or has pages of its own, is listed when it is asked for. */
const unlisted = ['location', 'template', 'user'];

/** Which entities a list with these filters has. */
export function catalogQuery(
  filters: CatalogFilters,
  ownTeams: readonly string[],
): FilterPredicate {
  const { type, owner } = filters;
  const owners = owner === OWN_TEAMS ? ownTeams : [owner];
  return {
    $all: [
      typePredicate(type),
      ...(owner
        ? [{ [`relations.${RELATION_OWNED_BY}`]: { $in: [...owners] } }]
        : []),
    ],
  };
}

function typePredicate(id: string): FilterPredicate {
  const chosen = entityTypes.find(one => one.id === id);
  if (!chosen) {
    return { $not: { kind: { $in: unlisted } } };
  }
  const { kind, type } = chosen;
  if (type) {
    return { kind, 'spec.type': type };
  }
  const named = entityTypes.flatMap(one =>
    one.kind === kind && one.type ? [one.type] : [],
  );
  return named.length > 0
    ? { $all: [{ kind }, { $not: { 'spec.type': { $in: named } } }] }
    : { kind };
}

/** What is looked for: account numbers may be typed in groups. */
export function searchTerm(q: string): string {
  const digits = q.replace(/[\s-]/g, '');
  return /^\d{4,12}$/.test(digits) ? digits : q.trim();
}

/**
 * The filters of links that were made for the catalog's own list, such as
 * `?filters[kind]=resource&filters[type]=cloud-account`; undefined for others.
 */
export function filtersOfStockLink(
  params: URLSearchParams,
): Omit<CatalogFilters, 'q'> | undefined {
  const kind = params.get('filters[kind]')?.toLowerCase();
  if (!kind) {
    return undefined;
  }
  const specType = params.get('filters[type]')?.toLowerCase();
  const own = entityTypes.filter(one => one.kind === kind);
  const type =
    own.find(one => one.type !== undefined && one.type === specType) ??
    own.find(one => one.type === undefined);
  return {
    type: type?.id ?? '',
    owner: params.get('filters[owners]')?.toLowerCase() ?? '',
  };
}
