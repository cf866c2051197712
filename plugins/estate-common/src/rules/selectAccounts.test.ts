/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountSelectorSchema } from '../accounts';
import { selectAccounts } from './selectAccounts';

const account = (
  id: string,
  name: string,
  unit: string,
  rest: { management?: boolean; tags?: Record<string, string> } = {},
) => ({
  id,
  name,
  tags: rest.tags ?? {},
  management: rest.management ?? false,
  organizationalUnits: [
    { id: 'r-ab12', name: 'Root' },
    { id: `ou-${unit}`, name: unit },
  ],
});

const accounts = [
  account('000000000001', 'management', 'Root', { management: true }),
  account('000000000002', 'prod-payments', 'Prod', {
    tags: { owner: 'payments' },
  }),
  account('000000000003', 'prod-lending', 'Prod'),
  account('000000000004', 'dev-payments', 'Dev', {
    tags: { owner: 'payments' },
  }),
];

function select(selector: object, allowOrganizationRoot = false): string[] {
  return selectAccounts(accounts, accountSelectorSchema.parse(selector), {
    allowOrganizationRoot,
  }).map(a => a.name);
}

describe('selectAccounts', () => {
  it('includes by any criterion, and exclusion wins', () => {
    expect(select({ include: { organizationalUnits: ['Prod'] } })).toEqual([
      'prod-payments',
      'prod-lending',
    ]);
    expect(select({ include: { organizationalUnits: ['r-ab12'] } })).toEqual([
      'prod-payments',
      'prod-lending',
      'dev-payments',
    ]);
    expect(
      select({
        include: {
          ids: ['000000000003'],
          tags: [{ name: 'owner', value: 'payments' }],
        },
        exclude: { names: ['dev-payments'] },
      }),
    ).toEqual(['prod-payments', 'prod-lending']);
    expect(
      select({
        allAccounts: true,
        exclude: { organizationalUnits: ['ou-Prod'] },
      }),
    ).toEqual(['dev-payments']);
  });

  it('touches the management account only with two opt-ins', () => {
    const selector = { include: { ids: ['000000000001'] } };
    expect(select(selector, true)).toEqual([]);
    expect(select({ ...selector, operateInOrganizationRoot: true })).toEqual(
      [],
    );
    expect(
      select({ ...selector, operateInOrganizationRoot: true }, true),
    ).toEqual(['management']);
  });

  it('refuses selectors that contradict themselves or select by nothing', () => {
    expect(() => select({})).toThrow(/include is empty/);
    expect(() =>
      select({ allAccounts: true, include: { names: ['x'] } }),
    ).toThrow(/allAccounts stands alone/);
  });
});
