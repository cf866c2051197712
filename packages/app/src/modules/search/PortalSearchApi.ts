/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  SearchQuery,
  SearchResult,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import { SearchApi } from '@backstage/plugin-search-react';

/**
 * Finds a number however it was typed, with blanks or without, and puts the
 * exact name first, wherever something is searched for.
 */
export class PortalSearchApi implements SearchApi {
  readonly #search: SearchApi;

  constructor(search: SearchApi) {
    this.#search = search;
  }

  async query(
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<SearchResultSet> {
    const term = joinNumber(query.term);
    const found = await this.#search.query({ ...query, term }, options);
    return { ...found, results: exactFirst(found.results, term) };
  }
}

/** `8327 8772 4589` is how pages write the number of an account. */
function joinNumber(term: string): string {
  return /^[\d\s-]*\d[\d\s-]*$/.test(term)
    ? term.replaceAll(/[\s-]/g, '')
    : term;
}

/** Results whose name is what was typed come first; the others keep their order. */
function exactFirst(
  results: readonly SearchResult[],
  term: string,
): SearchResult[] {
  const name = term.trim().toLowerCase();
  const isExact = ({ document }: SearchResult) =>
    document.title.toLowerCase() === name;
  return [
    ...results.filter(isExact),
    ...results.filter(result => !isExact(result)),
  ];
}
