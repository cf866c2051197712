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

async function start(sides) {
  process.stdin.on('close', () => process.exit(1)).resume();
  const { side, estateFile, configs } = JSON.parse(
    process.env.BENCHMARK_CONFIG,
  );
  const estate = JSON.parse(readFileSync(estateFile, 'utf8'));
  const backend = createBackend();
  backend.add(provided(coreServices.rootLogger, quiet));
  const config = ConfigReader.fromConfigs(
    configs.map(data => ({ context: 'benchmark', data })),
  );
  backend.add(provided(coreServices.rootConfig, config));
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

/**
 * One backend for every side, with a real catalog, sign-in and permissions;
 * only the plugins that are measured differ.
 *
 * @param sides - what has the plugins, by the name of its side
 */
exports.runBackend = sides => {
  start(sides).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
};
