/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const common = require('@red-hat-developer-hub/backstage-plugin-scorecard-common');
const node = require('@red-hat-developer-hub/backstage-plugin-scorecard-node');
const {
  createBackendModule,
  createExtensionPoint,
  createServiceFactory,
  createServiceRef,
} = require('@backstage/backend-plugin-api');

// The backend 4.4.1 takes these from libraries of its own version, which not
// every registry has. An aggregation by status needs only the names of the types.
const collectors = createServiceRef({ id: 'scorecard.collectors-service' });
Object.entries({
  daysToMilliseconds: days => days * 86_400_000,
  parseDate: value => new Date(value),
  scorecardCollectorsExtensionPoint: createExtensionPoint({
    id: 'scorecard.collectors',
  }),
  scorecardCollectorsServiceRef: collectors,
  scorecardCollectorsServiceFactory: createServiceFactory({
    service: collectors,
    deps: {},
    factory: () => ({ init: () => {} }),
  }),
}).forEach(([name, value]) => {
  node[name] ??= value;
});
const scalars = ['sum', 'average', 'max', 'min', 'count'];
common.scalarAggregationTypes ??= scalars;
common.aggregationTypes = Object.fromEntries(
  [...scalars, 'statusGrouped', 'weightedStatusScore'].map(type => [
    type,
    type,
  ]),
);

/** The scorecards of Red Hat, with one provider of one metric for each check. */
exports.features = ({ checks, facts }) => [
  require('@red-hat-developer-hub/backstage-plugin-scorecard-backend').default,
  createBackendModule({
    pluginId: 'scorecard',
    moduleId: 'benchmark-metrics',
    register(reg) {
      reg.registerInit({
        deps: { metrics: node.scorecardMetricsExtensionPoint },
        async init({ metrics }) {
          metrics.addMetricProvider(providerOf(checks, facts));
        },
      });
    },
  }),
];

function providerOf(checks, facts) {
  const valuesByName = new Map(facts.map(one => [one.name, one.values]));
  const metrics = checks.map(({ id, title, warnFrom, passFrom }) => ({
    id: `bench.${id}`,
    title,
    description: title,
    type: 'number',
    history: true,
    thresholds: {
      rules: [
        { key: 'error', expression: `<${warnFrom}` },
        { key: 'warning', expression: `<${passFrom}` },
        { key: 'success', expression: `>=${passFrom}` },
      ],
    },
  }));
  return {
    getProviderDatasourceId: () => 'bench',
    getProviderId: () => 'bench.all',
    getMetricType: () => 'number',
    getMetrics: () => metrics,
    getCatalogFilter: () => ({ kind: 'resource' }),
    calculateMetrics: async ({ metadata }) => {
      const values = valuesByName.get(metadata.name);
      return new Map(
        checks.map(({ id, fact }) => [`bench.${id}`, values[fact]]),
      );
    },
  };
}
