/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const { ConfigReader } = require('@backstage/config');
const { readFileSync } = require('node:fs');
const { estateModule } = require('./estateModule');
const { meterPlugin } = require('./meterPlugin');
const { ownerPolicy } = require('./ownerPolicy');

/** What is measured, by the name of its side. */
const sides = {
  steward: () => require('./steward'),
  techInsights: () => require('./techInsights'),
  redHat: () => require('./redHat'),
};

const ignore = () => {};
const quiet = {
  error: (message, meta) =>
    process.stderr.write(`${message} ${meta?.stack ?? ''}\n`),
  warn: ignore,
  info: ignore,
  debug: ignore,
  child: () => quiet,
};

const provided = (service, value) =>
  createServiceFactory({ service, deps: {}, factory: () => value });

/**
 * One backend for every side, with a real catalog, sign-in and permissions;
 * only the plugin that keeps scorecards differs.
 */
async function main() {
  process.stdin.on('close', () => process.exit(1)).resume();
  const { side, estateFile, ...config } = JSON.parse(
    process.env.BENCHMARK_CONFIG,
  );
  const estate = JSON.parse(readFileSync(estateFile, 'utf8'));
  const backend = createBackend();
  backend.add(provided(coreServices.rootLogger, quiet));
  backend.add(provided(coreServices.rootConfig, new ConfigReader(config)));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(ownerPolicy);
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(estateModule(estate));
  backend.add(meterPlugin);
  for (const feature of sides[side]().features(estate)) {
    backend.add(feature);
  }
  await backend.start();
  process.stdout.write('ready\n');
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
