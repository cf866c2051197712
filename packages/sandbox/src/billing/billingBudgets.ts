/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sandboxTeams } from '../world/teams';
import { World } from '../world/World';

/** A budget for a month, in whole US dollars. */
export interface BillingBudget {
  name: string;
  dollars: number;
  /** What it is for: the costs with a tag, those of an account, or all. */
  scope: { team: string } | { accountId: string } | Record<string, never>;
}

const ofTeams: { [team: string]: number } = {
  payments: 20_000,
  lending: 14_000,
  identity: 16_000,
  growth: 22_000,
  'data-platform': 30_000,
  trading: 12_000,
};

/** The budgets of the sandbox: the whole organization, most teams, and an account. */
export function billingBudgets(world: World): BillingBudget[] {
  const account = world.findAccountByName('shared-network');
  return [
    { name: 'northwind-total', dollars: 140_000, scope: {} },
    ...sandboxTeams.flatMap(({ name }) =>
      ofTeams[name]
        ? [
            {
              name: `team-${name}`,
              dollars: ofTeams[name],
              scope: { team: name },
            },
          ]
        : [],
    ),
    ...(account
      ? [
          {
            name: 'shared-network',
            dollars: 4_500,
            scope: { accountId: account.id },
          },
        ]
      : []),
  ];
}
