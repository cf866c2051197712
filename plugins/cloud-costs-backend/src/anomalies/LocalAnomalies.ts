/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  daysBetween,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { setImmediate } from 'node:timers/promises';
import { MonthStore } from '../months/MonthStore';
import { CostFinder } from '../rows/CostFinder';
import { lastCompleteDay } from '../summary/trustOf';
import { AnomalyStore } from './AnomalyStore';
import { DailySeries, detectAnomalies } from './detectAnomalies';

/** The source of what is found here. */
const LOCAL = 'local';
/** How much history is looked at. */
const DAYS = 90;

interface ServiceSeries extends DailySeries {
  service: string;
  team: string;
  entity: string;
  currency: string;
}

/** Finds services of accounts that cost more than usual, in the rows that were read. */
export class LocalAnomalies {
  readonly #anomalies: AnomalyStore;
  readonly #costs: CostFinder;
  readonly #months: MonthStore;
  readonly #clock: () => Date;

  constructor(options: {
    anomalies: AnomalyStore;
    costs: CostFinder;
    months: MonthStore;
    clock: () => Date;
  }) {
    this.#anomalies = options.anomalies;
    this.#costs = options.costs;
    this.#months = options.months;
    this.#clock = options.clock;
  }

  async detect(signal: AbortSignal): Promise<void> {
    const month = this.#clock().toISOString().slice(0, 7);
    const live = await this.#months.live(addMonths(month, -1), month);
    const to = lastCompleteDay(live, month);
    if (!to) {
      return;
    }
    const window = { from: addDays(to, 1 - DAYS), to };
    const known = await this.#anomalies.since(LOCAL, addDays(to, -DAYS));
    for (const account of await this.#accounts(monthOf(to))) {
      signal.throwIfAborted();
      for (const series of await this.#seriesOf(account, window)) {
        const { service, currency, team, entity } = series;
        for (const found of detectAnomalies(series)) {
          // One that goes on is the same, not another.
          const same = known.find(
            ({ anomaly }) =>
              anomaly.account === account &&
              anomaly.service === service &&
              anomaly.currency === currency &&
              anomaly.from <= found.to &&
              addDays(anomaly.to, 1) >= found.from,
          );
          await this.#anomalies.report({
            source: LOCAL,
            externalId:
              same?.externalId ??
              JSON.stringify([account, service, currency, found.from]).slice(
                0,
                255,
              ),
            account,
            service,
            region: '',
            team,
            entity,
            from: [found.from, same?.anomaly.from ?? found.from].sort()[0],
            to: found.to,
            expected: found.expected.toFixed(2),
            actual: found.actual.toFixed(2),
            currency,
          });
        }
      }
      await setImmediate();
    }
  }

  async #accounts(month: string): Promise<string[]> {
    const window = { from: `${month}-01`, to: `${month}-31` };
    const sums = await this.#costs.inSnapshot(snapshot =>
      snapshot.totals({
        window,
        filter: { visible: undefined },
        groupBy: ['account'],
      }),
    );
    return [...new Set(sums.map(({ keys }) => keys[0]))];
  }

  async #seriesOf(
    account: string,
    window: { from: string; to: string },
  ): Promise<ServiceSeries[]> {
    const sums = await this.#costs.inSnapshot(snapshot =>
      snapshot.days({
        window,
        filter: { visible: undefined, account, category: 'Usage' },
        groupBy: ['service', 'team', 'entity'],
      }),
    );
    const groups = new Map<string, typeof sums>();
    for (const sum of sums) {
      const key = JSON.stringify([sum.keys, sum.currency]);
      groups.set(key, [...(groups.get(key) ?? []), sum]);
    }
    const days = daysBetween(window.from, window.to);
    return [...groups.values()].map(own => {
      const [{ keys, currency }] = own;
      const [service, team, entity] = keys;
      const byDay = new Map(
        own.map(({ day, amounts }) => [day, amounts.effective]),
      );
      return {
        service,
        team,
        entity,
        currency,
        firstDay: window.from,
        days: days.map(day => Number(byDay.get(day) ?? 0)),
      };
    });
  }
}
