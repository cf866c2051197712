/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  Anomaly,
  AnomalyAction,
  Budget,
  CloudCostsPaths,
  CostForecast,
  CostSource,
  CostSummary,
  CostTrust,
  LedgerEntry,
  Lifetime,
  ManualEntry,
  Money,
  nextAnomalyState,
  nextRecommendationState,
  Recommendation,
  RecommendationAction,
  Reconciliation,
  RunEstimate,
  SourceMonth,
  TemplateAccuracy,
  Unit,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  createFixtureClient,
  FixtureRoutes,
} from '@steward/backstage-plugin-portal-react/fixtures';
import { budgetsOfWorld } from './budgets';
import { costRows, FixtureRow } from './costRows';
import {
  anomaliesOfWorld,
  ledgerOfWorld,
  recommendationsOfWorld,
} from './findings';
import { lifetimesOfWorld } from './lifetimes';
import { comparisonOf, groupsOf, rowsOf, seriesOf } from './queryCosts';
import {
  entriesOfWorld,
  monthsOfWorld,
  reconciliationOfWorld,
  sourcesOfWorld,
} from './sources';
import {
  accuracyOfWorld,
  pricesOfWorld,
  runEstimatesOfWorld,
} from './estimates';
import { forecastOf, summaryOf, trustOf } from './summary';
import { timelineOf } from './timeline';
import { unitCostsOf, unitsOfWorld } from './units';

/** Cloud costs in memory, for tests and `yarn start`. */
export class FixtureCosts {
  rows: FixtureRow[] = costRows;
  restricted = false;
  otherCurrencies: Money[] = [{ amount: '420.50', currency: 'EUR' }];
  budgets: Budget[] = budgetsOfWorld;
  anomalies: Anomaly[] = anomaliesOfWorld;
  recommendations: Recommendation[] = recommendationsOfWorld;
  ledger: LedgerEntry[] = ledgerOfWorld;
  accuracy: TemplateAccuracy[] = accuracyOfWorld;
  runEstimates: RunEstimate[] = runEstimatesOfWorld;
  sources: CostSource[] = sourcesOfWorld;
  months: SourceMonth[] = monthsOfWorld;
  reconciliation: Reconciliation[] = reconciliationOfWorld;
  entries: ManualEntry[] = entriesOfWorld;
  units: Unit[] = unitsOfWorld;
  lifetimes: Lifetime[] = lifetimesOfWorld;
  /** As if `cloudCosts.engineerCost` were set. */
  engineers: string | undefined;

  /** Before the first source is read. */
  static empty(): FixtureCosts {
    return Object.assign(new FixtureCosts(), {
      rows: [],
      otherCurrencies: [],
      budgets: [],
      anomalies: [],
      recommendations: [],
      ledger: [],
      accuracy: [],
      runEstimates: [],
      sources: [],
      months: [],
      reconciliation: [],
      entries: [],
      units: [],
      lifetimes: [],
    });
  }

  readonly routes: FixtureRoutes<CloudCostsPaths> = {
    'GET /summary': ({ query }) => this.#summary(query.scope),
    'GET /trust': ({ query }) => this.#trust(query.scope),
    'GET /forecast': ({ query }) => {
      const forecast = this.#forecast(query.scope);
      return {
        ...(forecast
          ? { forecast }
          : { reason: 'A forecast needs at least one complete month.' }),
        restricted: this.restricted,
      };
    },
    'GET /series': ({ query }) => ({
      ...seriesOf(this.rows, query),
      restricted: this.restricted,
    }),
    'GET /groups': ({ query }) => {
      const items = groupsOf(this.rows, query);
      return {
        items,
        currency: items.length > 0 ? 'USD' : null,
        restricted: this.restricted,
      };
    },
    'GET /compare': ({ query }) => ({
      ...comparisonOf(this.rows, query),
      restricted: this.restricted,
    }),
    'GET /timeline': ({ query }) => ({
      ...timelineOf(this.rows, query),
      restricted: this.restricted,
    }),
    'GET /lifetimes': () => ({
      items: this.lifetimes,
      restricted: this.restricted,
    }),
    'GET /units': ({ query }) => ({
      items: this.units.filter(({ scope }) => scope === query.scope),
    }),
    'GET /units/{id}/costs': ({ path, query }) =>
      unitCostsOf(this.rows, found(this.units, path.id), query),
    'GET /export': ({ query }) =>
      `format,rows\n${query.format},${rowsOf(this.rows, query.scope).length}\n`,
    'GET /budgets': ({ query }) => ({
      items: this.budgets.filter(
        ({ scope }) => !query.scope || scope === query.scope,
      ),
    }),
    'POST /budgets': ({ body }) => {
      const budget: Budget = {
        ...budgetsOfWorld[0],
        ...body,
        id: `bud-${this.budgets.length + 1}`,
      };
      this.budgets = [...this.budgets, budget];
      return budget;
    },
    'PUT /budgets/{id}': ({ path, body }) => {
      this.budgets = this.budgets.map(one =>
        one.id === path.id ? { ...one, ...body } : one,
      );
      return found(this.budgets, path.id);
    },
    'DELETE /budgets/{id}': ({ path }) => {
      this.budgets = this.budgets.filter(({ id }) => id !== path.id);
      return undefined;
    },
    'GET /anomalies': ({ query }) => ({
      items: this.anomalies
        .filter(({ state }) => !query.state || state === query.state)
        .filter(({ id }) => !query.id || id === query.id),
    }),
    'POST /anomalies/{id}/decisions': ({ path, body }) =>
      this.#decideAnomaly(path.id, body),
    'GET /recommendations': ({ query }) => ({
      items: this.recommendations.filter(
        ({ state }) => !query.state || state === query.state,
      ),
    }),
    'POST /recommendations/{id}/decisions': ({ path, body }) =>
      this.#decideRecommendation(path.id, body),
    'GET /ledger': () => ({ items: this.ledger }),
    'GET /estimates/accuracy': () => ({
      items: this.accuracy,
      prices: pricesOfWorld,
    }),
    'GET /estimates/runs': () => ({ items: this.runEstimates }),
    'GET /sources': () => ({ items: this.sources }),
    'POST /sources/{id}/loads': ({ path, body }) => ({
      items: this.#requestLoad(path.id, body.month),
    }),
    'GET /months': () => ({ items: this.months }),
    'POST /files': () => ({ items: [this.months[0]] }),
    'GET /reconciliation': () => ({ items: this.reconciliation }),
    'GET /manual-entries': () => ({ items: this.entries }),
    'POST /manual-entries': ({ body }) => {
      const entry: ManualEntry = {
        ...body,
        id: `man-${this.entries.length + 1}`,
        enteredBy: 'user:default/ravi',
        enteredAt: '2026-11-19T10:00:00Z',
      };
      this.entries = [entry, ...this.entries];
      return entry;
    },
    'DELETE /manual-entries/{id}': ({ path }) => {
      this.entries = this.entries.filter(({ id }) => id !== path.id);
      return undefined;
    },
  };
  readonly client = createFixtureClient(this.routes);

  #trust(scope: string): CostTrust {
    return trustOf(rowsOf(this.rows, scope), this.restricted);
  }

  #forecast(scope: string): CostForecast | undefined {
    return forecastOf(rowsOf(this.rows, scope));
  }

  #summary(scope: string): CostSummary {
    return {
      ...summaryOf(scope, rowsOf(this.rows, scope)),
      engineers: this.engineers,
      lifetime: this.lifetimes.find(({ entity }) => entity === scope),
      otherCurrencies: this.otherCurrencies,
      forecast: this.#forecast(scope),
      budgets: this.budgets.filter(budget => budget.scope === scope),
      trust: this.#trust(scope),
    };
  }

  #decideAnomaly(
    id: string,
    body: { action: AnomalyAction; reason?: string },
  ): Anomaly {
    const before = found(this.anomalies, id);
    const anomaly: Anomaly = {
      ...before,
      state: nextAnomalyState(before.state, body.action) ?? before.state,
      [body.action === 'ask' ? 'question' : 'decision']: decisionNow(
        body.reason,
      ),
    };
    this.anomalies = this.anomalies.map(one => (one.id === id ? anomaly : one));
    return anomaly;
  }

  #decideRecommendation(
    id: string,
    body: { action: RecommendationAction; reason?: string },
  ): Recommendation {
    const before = found(this.recommendations, id);
    const recommendation: Recommendation = {
      ...before,
      state: nextRecommendationState(before.state, body.action) ?? before.state,
      decision: decisionNow(body.reason),
    };
    this.recommendations = this.recommendations.map(one =>
      one.id === id ? recommendation : one,
    );
    return recommendation;
  }

  #requestLoad(source: string, month: string): SourceMonth[] {
    const isAsked = (one: SourceMonth) =>
      one.source === source && one.month === month;
    this.months = this.months.map(one =>
      isAsked(one) ? { ...one, requestedAt: '2026-11-19T10:00:00Z' } : one,
    );
    return this.months.filter(isAsked);
  }
}

function found<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find(one => one.id === id);
  if (!item) {
    throw new NotFoundError(`There is no ${id}.`);
  }
  return item;
}

function decisionNow(reason: string | undefined) {
  return { by: 'user:default/ravi', at: '2026-11-19T10:00:00Z', reason };
}
