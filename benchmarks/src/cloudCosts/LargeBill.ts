/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  daysBetween,
  lastDayOf,
  MappingRule,
  SourceTotal,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  CostSource,
  MonthContent,
  MonthRequest,
} from '@steward/backstage-plugin-cloud-costs-node';

export const PAYER = '111111111111';
const SERVICES = 30;
const ACCOUNTS_OF_TEAM = 5;
const REGIONS = ['eu-central-1', 'us-east-1', 'eu-west-1', 'ap-southeast-2'];

/** The account with a number. */
export function accountOf(index: number): string {
  return String(100_000_000_000 + index);
}

/** The team that an account belongs to. */
export function teamOf(index: number): string {
  return `group:default/team-${Math.floor(index / ACCOUNTS_OF_TEAM)}`;
}

/** The entity of an account. */
export function entityOf(index: number): string {
  return `resource:default/account-${index}`;
}

/** Every account belongs to a team and is an entity. */
export function largeRules(accounts: number): MappingRule[] {
  return Array.from({ length: accounts }, (_, index) => ({
    id: `account-${index}`,
    match: { accounts: [accountOf(index)] },
    owner: {
      share: 'allocated',
      team: teamOf(index),
      entity: entityOf(index),
    },
  }));
}

/** The bill of an organization: each account uses each of 30 services on each day. */
export class LargeBill implements CostSource {
  readonly id = 'large-bill';
  readonly title = 'Large bill';
  readonly #accounts: number;
  readonly #lastDay: string;

  constructor(options: { accounts: number; lastDay: string }) {
    this.#accounts = options.accounts;
    this.#lastDay = options.lastDay;
  }

  async payers(): Promise<string[]> {
    return [PAYER];
  }

  async readMonth({ month }: MonthRequest): Promise<MonthContent> {
    const end = [lastDayOf(month), this.#lastDay].sort()[0];
    const total = { rows: 0, cents: 0n };
    return {
      rows: this.#rows(daysBetween(`${month}-01`, end), total),
      check: async () => ({
        totals: totalsOf(total),
        completeTo: end,
      }),
    };
  }

  async *#rows(
    days: readonly string[],
    total: { rows: number; cents: bigint },
  ): AsyncIterable<CostRow> {
    for (const [nth, day] of days.entries()) {
      for (let index = 0; index < this.#accounts; index += 1) {
        const account = accountOf(index);
        for (let service = 0; service < SERVICES; service += 1) {
          const cents = 50 + ((index * 31 + service * 17 + nth * 7) % 900);
          const amount = (cents / 100).toFixed(2);
          total.rows += 1;
          total.cents += BigInt(cents);
          yield {
            day,
            payer: PAYER,
            account,
            service: `Service ${service}`,
            region: REGIONS[(index + service) % REGIONS.length],
            category: 'Usage',
            recordType: 'Usage',
            tags: { team: `team-${index % 100}` },
            resource: '',
            currency: 'USD',
            billed: amount,
            effective: amount,
            list: amount,
          };
        }
      }
    }
  }
}

function totalsOf({
  rows,
  cents,
}: {
  rows: number;
  cents: bigint;
}): SourceTotal[] {
  const text = String(cents).padStart(3, '0');
  return [
    {
      currency: 'USD',
      rows,
      billed: `${text.slice(0, -2)}.${text.slice(-2)}`,
    },
  ];
}
