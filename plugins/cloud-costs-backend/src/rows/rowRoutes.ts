/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  compareAmounts,
  daysBetween,
  subtractAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { decodeCursor, toPage } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { chooseCurrency, costSeries } from './costSeries';
import { CostSum, CostWindow } from './CostFilter';
import { compareCosts } from './compareCosts';
import { readInterval, readWindow } from './readWindow';
import { tagCoverage } from './tagCoverage';

/** Adds cost over time, in groups, and between windows. */
export function addRowRoutes(router: CostRouter, options: RouterOptions): void {
  const { access, costs, tags } = options;

  router.get('/series', async (req, res) => {
    const { scope, from, to, groupBy, metric, currency, granularity, limit } =
      req.query;
    const { account, service, region, category } = req.query;
    const window = readWindow(from, to);
    const scoped = await access.filterOf(req, scope);
    const filter = { ...scoped, account, service, region, category };
    const isWhole = !account && !service && !region && !category;
    const answer = await costs.inSnapshot(snapshot =>
      costSeries(snapshot, {
        window,
        filter,
        groupBy: groupBy ? [groupBy] : [],
        metric,
        currency,
        granularity,
        limit,
        sharedOf: isWhole ? filter.teams : undefined,
      }),
    );
    res.json({ ...answer, restricted: filter.visible !== undefined });
  });

  router.get('/groups', async (req, res) => {
    const { scope, from, to, groupBy, metric, limit, cursor } = req.query;
    const { account, service, region, category } = req.query;
    const window = readWindow(from, to);
    const against = req.query.against
      ? readInterval('against', req.query.against)
      : windowBefore(window);
    const scoped = await access.filterOf(req, scope);
    const query = {
      filter: { ...scoped, account, service, region, category },
      groupBy: [groupBy],
    };
    const { now, before } = await costs.inSnapshot(async snapshot => ({
      now: await snapshot.totals({ ...query, window }),
      before: await snapshot.totals({ ...query, window: against }),
    }));
    const { currency } = chooseCurrency(
      [...now, ...before],
      metric,
      req.query.currency,
    );
    const amountOf = (sums: readonly CostSum[], key: string) =>
      sums.find(sum => sum.currency === currency && sum.keys[0] === key)
        ?.amounts[metric] ?? '0';
    const keys = new Set(
      [...now, ...before]
        .filter(sum => sum.currency === currency)
        .map(sum => sum.keys[0]),
    );
    const groups = [...keys]
      .map(key => ({
        key,
        amount: amountOf(now, key),
        before: amountOf(before, key),
      }))
      .map(group => ({
        ...group,
        change: subtractAmounts(group.amount, group.before),
      }))
      .sort(
        (a, b) =>
          compareAmounts(b.amount, a.amount) || (a.key < b.key ? -1 : 1),
      );
    const [start = 0] = (decodeCursor(cursor, 1) ?? []).map(Number);
    const page = groups.slice(start, start + limit + 1);
    res.json({
      ...toPage(
        page,
        limit,
        group => group,
        () => [start + limit],
      ),
      currency,
      restricted: scoped.visible !== undefined,
    });
  });

  router.get('/compare', async (req, res) => {
    const { scope, metric, limit } = req.query;
    const { account, service, region, category } = req.query;
    const [a, b] = [
      readInterval('a', req.query.a),
      readInterval('b', req.query.b),
    ];
    const scoped = await access.filterOf(req, scope);
    const comparison = await compareCosts(costs, {
      filter: { ...scoped, account, service, region, category },
      a,
      b,
      metric,
      currency: req.query.currency,
      limit,
    });
    res.json({
      ...comparison,
      restricted: scoped.visible !== undefined,
    });
  });

  router.get('/tag-coverage', async (req, res) => {
    const { scope, from, to, groupBy, limit, cursor } = req.query;
    const [after = ''] = decodeCursor(cursor, 1) ?? [];
    const window = readWindow(from, to);
    const filter = await access.filterOf(req, scope);
    const { currency, items } =
      tags.length > 0
        ? await tagCoverage(costs, { filter, window, groupBy, tags })
        : { currency: null, items: [] };
    const rest = items.filter(({ key }) => key > String(after));
    res.json({
      ...toPage(
        rest.slice(0, limit + 1),
        limit,
        item => item,
        ({ key }) => [key],
      ),
      currency,
      tags: [...tags],
      restricted: filter.visible !== undefined,
    });
  });
}

function windowBefore({ from, to }: CostWindow): CostWindow {
  const length = daysBetween(from, to).length;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}
