/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { catalogQuery, filtersOfStockLink, searchTerm } from './catalogQuery';

const entity = (kind: string, type: string, owner = 'group:default/pay') => ({
  kind,
  spec: { type },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

describe('catalogQuery', () => {
  it.each([
    ['', entity('Resource', 'cloud-account'), true],
    ['', entity('User', 'x'), false],
    ['person', entity('User', 'x'), true],
    ['account', entity('Resource', 'cloud-account'), true],
    ['account', entity('Resource', 'kubernetes-cluster'), false],
    ['resource', entity('Resource', 'kubernetes-cluster'), false],
    ['resource', entity('Resource', 's3-bucket'), true],
    ['group', entity('Group', 'team'), false],
    ['project', entity('System', 'anything'), true],
  ])('with type "%s" has %o: %s', (type, one, isIn) => {
    const query = catalogQuery({ q: '', type, owner: '' }, []);
    expect(filterPredicateToFilterFunction(query)(one)).toBe(isIn);
  });

  it('asks for one owner, or for what the reader’s teams own', () => {
    const owners = (owner: string) =>
      catalogQuery({ q: '', type: 'account', owner }, ['group:default/pay']);
    expect(owners('mine')).toMatchObject({
      $all: [{}, { 'relations.ownedBy': { $in: ['group:default/pay'] } }],
    });
    expect(owners('user:default/dana')).toMatchObject({
      $all: [{}, { 'relations.ownedBy': { $in: ['user:default/dana'] } }],
    });
  });
});

describe('searchTerm', () => {
  it('takes account numbers with or without blanks', () => {
    expect(searchTerm('1234 5678 9012')).toBe('123456789012');
    expect(searchTerm('1234-5678-9012')).toBe('123456789012');
    expect(searchTerm(' prod payments ')).toBe('prod payments');
  });
});

describe('filtersOfStockLink', () => {
  it('understands links to Backstage’s own list', () => {
    const filters = (query: string) =>
      filtersOfStockLink(new URLSearchParams(query));
    expect(
      filters(
        'filters[kind]=Resource&filters[type]=cloud-account&filters[owners]=group:default/pay',
      ),
    ).toEqual({ type: 'account', owner: 'group:default/pay' });
    expect(filters('filters[kind]=component&filters[type]=service')).toEqual({
      type: 'component',
      owner: '',
    });
    expect(filters('type=account')).toBeUndefined();
  });
});
