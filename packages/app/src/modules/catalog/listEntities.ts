/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ListPage } from '@steward/backstage-plugin-portal-react';

const fields = ['kind', 'metadata', 'spec', 'relations'];
const searched = ['metadata.title', 'metadata.name', 'spec.accountId'];

type Part = 'titled' | 'named';

/** What cursors begin with, by their part. */
const prefixes: Record<Part, string> = { titled: 't:', named: 'n:' };
const namedFromStart = prefixes.named;

/**
 * One page of entities by the names that people read: first those with a title,
 * then those that have only a name. The catalog sorts by one field and leaves
 * out what lacks it, hence the two parts.
 */
export async function listEntities(
  catalogApi: CatalogApi,
  options: {
    query: FilterPredicate;
    term: string;
    cursor: string | undefined;
    limit: number;
  },
): Promise<ListPage<Entity>> {
  const { cursor, limit } = options;
  const partOf = (part: Part, size: number) =>
    catalogApi.queryEntities(requestOf(part, options, size));
  if (!cursor) {
    const [titled, named] = await Promise.all([
      partOf('titled', limit),
      partOf('named', 0),
    ]);
    const page = pageOf('titled', titled, named.totalItems > 0);
    const totalCount = titled.totalItems + named.totalItems;
    return titled.totalItems === 0 && named.totalItems > 0
      ? { ...pageOf('named', await partOf('named', limit)), totalCount }
      : { ...page, totalCount };
  }
  if (cursor === namedFromStart) {
    return pageOf('named', await partOf('named', limit));
  }
  const part: Part = cursor.startsWith(prefixes.titled) ? 'titled' : 'named';
  const answer = await catalogApi.queryEntities({
    cursor: cursor.slice(prefixes[part].length),
    limit,
    fields,
  });
  // Only the first page knows whether a second part follows: it may be empty.
  return pageOf(part, answer, part === 'titled');
}

function requestOf(
  part: Part,
  { query, term }: { query: FilterPredicate; term: string },
  limit: number,
) {
  const hasTitle: FilterPredicate = { 'metadata.title': { $exists: true } };
  return {
    query: {
      $all: [query, part === 'titled' ? hasTitle : { $not: hasTitle }],
    } as FilterPredicate,
    orderFields: {
      field: part === 'titled' ? 'metadata.title' : 'metadata.name',
      order: 'asc' as const,
    },
    ...(term && { fullTextFilter: { term, fields: searched } }),
    fields,
    limit,
  };
}

function pageOf(
  part: Part,
  answer: { items: Entity[]; pageInfo: { nextCursor?: string } },
  isFollowed: boolean = false,
): ListPage<Entity> {
  const { items, pageInfo } = answer;
  const prefix = prefixes[part];
  const after = isFollowed ? namedFromStart : undefined;
  return {
    items,
    nextCursor: pageInfo.nextCursor ? `${prefix}${pageInfo.nextCursor}` : after,
  };
}
