/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PortalSearchApi } from './PortalSearchApi';

function searchFor(term: string, titles: readonly string[]) {
  const query = jest.fn(async () => ({
    results: titles.map(title => ({
      type: 'software-catalog',
      document: { title, text: '', location: `/catalog/${title}` },
    })),
  }));
  const found = new PortalSearchApi({ query }).query({ term });
  return { query, found };
}

describe('search', () => {
  it('puts the exact name first and keeps the order of the rest', async () => {
    const { found } = searchFor(' FX ', ['fx-prod', 'fx', 'fx-dev']);
    const { results } = await found;
    expect(results.map(({ document }) => document.title)).toEqual([
      'fx',
      'fx-prod',
      'fx-dev',
    ]);
  });

  it.each([
    ['8327 8772 4589', '832787724589'],
    ['8327-8772-4589', '832787724589'],
    ['prod 2', 'prod 2'],
    ['', ''],
  ])('asks for "%s" as "%s"', async (typed, asked) => {
    const { found, query } = searchFor(typed, []);
    await found;
    expect(query).toHaveBeenCalledWith({ term: asked }, undefined);
  });
});
