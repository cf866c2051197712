/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const {
  coreServices,
  createBackendPlugin,
} = require('@backstage/backend-plugin-api');
const { Router } = require('express');
const { Client } = require('pg');

const SAMPLED_MS = 50;
const MIB = 1_048_576;
const seen = { queries: 0, peak: 0 };

// Below knex, so that each statement of each plugin counts once.
const { query } = Client.prototype;
Client.prototype.query = function counted(...args) {
  seen.queries += 1;
  return query.apply(this, args);
};

const look = () => {
  seen.peak = Math.max(seen.peak, process.memoryUsage.rss());
};

/** Says how many statements went to PostgreSQL, and the highest resident memory since it was last asked. */
exports.meterPlugin = createBackendPlugin({
  pluginId: 'meter',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        setInterval(look, SAMPLED_MS);
        const router = Router();
        router.get('/', (_, response) => {
          look();
          const { queries, peak } = seen;
          seen.peak = 0;
          response.json({ queries, peakMib: Math.round(peak / MIB) });
        });
        httpRouter.use(router);
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});
