/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const techInsights = require('@backstage-community/plugin-tech-insights-backend');
const jsonRules = require('@backstage-community/plugin-tech-insights-backend-module-jsonfc');
const {
  techInsightsFactRetrieversExtensionPoint,
} = require('@backstage-community/plugin-tech-insights-node');
const { createBackendModule } = require('@backstage/backend-plugin-api');

/** Tech Insights with its checker of JSON rules, and one retriever of all facts. */
exports.features = ({ facts, factNames }) => [
  techInsights.default,
  jsonRules.default,
  createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'benchmark-facts',
    register(reg) {
      reg.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          retrievers.addFactRetrievers({
            bench: {
              id: 'bench',
              version: '1.0.0',
              schema: Object.fromEntries(
                factNames.map(name => [
                  name,
                  { type: 'integer', description: 'A number from 0 to 99' },
                ]),
              ),
              handler: async () =>
                facts.map(({ kind, namespace, name, values }) => ({
                  entity: { kind, namespace, name },
                  facts: values,
                })),
            },
          });
        },
      });
    },
  }),
];
