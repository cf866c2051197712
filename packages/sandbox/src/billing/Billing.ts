/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnclaveItem } from '../world/seed/enclaves';
import { Account, Cluster } from '../world/types';
import { World } from '../world/World';
import { accountLines } from './accountLines';
import { BillingLine } from './BillingLine';
import { planFee } from './coveredLines';
import { departedLines } from './departedLines';
import { dayOf, firstDayOf, monthsBetween, nextMonth } from './days';
import { monthlyCharges } from './monthlyCharges';

/** What of its use AWS knows of yesterday. */
const shareOfYesterday = 0.55;

/** How people judged an anomaly, as Cost Explorer has it. */
export type AnomalyFeedback = 'YES' | 'NO' | 'PLANNED_ACTIVITY';

/**
 * What the accounts of the sandbox cost, day by day: what they use, the fees,
 * credits, refunds and taxes on top, without today, and with a part of
 * yesterday. Made from the seed when it is first asked for; the same world on
 * the same day always costs the same.
 */
export class Billing {
  /** What people said about anomalies, by id. */
  readonly feedback = new Map<string, AnomalyFeedback>();
  readonly #world: World;
  readonly #clock: () => Date;
  #made: Made | undefined;

  constructor(options: { world: World; clock?: () => Date }) {
    this.#world = options.world;
    this.#clock = options.clock ?? (() => new Date());
  }

  get world(): World {
    return this.#world;
  }

  /** The number of the current day. */
  today(): number {
    return dayOf(this.#clock());
  }

  /** All that costs anything from a day up to and without another. */
  lines(from: number, to: number): BillingLine[] {
    const made = this.#make();
    const months = monthsBetween(from, Math.min(to, made.today));
    return [
      ...made.known,
      ...months.flatMap(month => this.#chargesOf(month, made)),
    ];
  }

  /** What is used on any day, those to come too, without what comes on top. */
  usage(): readonly BillingLine[] {
    return this.#make().used;
  }

  /** Forgets what people said. */
  reset(): void {
    this.feedback.clear();
    this.#made = undefined;
  }

  #make(): Made {
    const { accounts } = this.#world;
    const today = this.today();
    if (this.#made?.accounts !== accounts || this.#made.today !== today) {
      const used = this.#linesOf(accounts);
      this.#made = {
        accounts,
        today,
        used,
        known: used.map(line => asKnown(line, today)),
        charges: new Map(),
      };
    }
    return this.#made;
  }

  #linesOf(accounts: readonly Account[]): BillingLine[] {
    const { seed } = this.#world.options;
    const clusters = byAccount<Cluster>(this.#world.clusters);
    const enclaves = byAccount<EnclaveItem>(this.#world.seedEnclaves());
    const used = accounts
      .filter(({ state }) => state === 'ACTIVE')
      .flatMap(account =>
        accountLines({
          seed,
          account,
          clusters: clusters.get(account.id) ?? [],
          enclaves: enclaves.get(account.id) ?? [],
        }),
      );
    const covered = used.filter(
      ({ recordType }) => recordType === 'SavingsPlanCoveredUsage',
    );
    return [
      ...used,
      ...departedLines(seed),
      planFee(this.#world.managementAccount.id, covered),
    ];
  }

  #chargesOf(month: string, { known, today, charges }: Made): BillingLine[] {
    let lines = charges.get(month);
    if (!lines) {
      const end = Math.min(nextMonth(month), today);
      const sums = new Map<string, number>();
      for (const line of known) {
        let sum = sums.get(line.accountId) ?? 0;
        for (let day = firstDayOf(month); day < end; day += 1) {
          sum += line.unblended(day);
        }
        sums.set(line.accountId, sum);
      }
      lines = monthlyCharges(this.#world, month, sums, today - 1);
      charges.set(month, lines);
    }
    return lines;
  }
}

/** What is made for the accounts of one day. */
interface Made {
  accounts: unknown;
  today: number;
  used: BillingLine[];
  /** The same as far as AWS knows it. */
  known: BillingLine[];
  charges: Map<string, BillingLine[]>;
}

/** Bills lag: nothing of today is known, and a part of yesterday. */
function asKnown(line: BillingLine, today: number): BillingLine {
  const known = (amountOn: (day: number) => number) => (day: number) => {
    if (day >= today) {
      return 0;
    }
    const amount = amountOn(day);
    return day === today - 1 ? Math.round(amount * shareOfYesterday) : amount;
  };
  return {
    ...line,
    unblended: known(line.unblended),
    amortized: known(line.amortized),
    quantity: known(line.quantity),
  };
}

function byAccount<T extends { accountId: string }>(
  items: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(item.accountId, [...(groups.get(item.accountId) ?? []), item]);
  }
  return groups;
}
