/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArgs } from 'node:util';
import { SandboxOptions } from './Sandbox';

function wholeNumber(
  name: string,
  text: string | undefined,
  bounds: { least: number; most: number },
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < bounds.least || value > bounds.most) {
    throw new Error(
      `${name} must be a whole number from ${bounds.least} to ${bounds.most}, but is "${text}".`,
    );
  }
  return value;
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (!(speed >= 0.01 && speed <= 1000)) {
    throw new Error(
      `--speed must be a number from 0.01 to 1000, but is "${text}".`,
    );
  }
  return speed;
}

/** Reads the command line; throws an error that names the flag and what it takes. */
export function readArguments(
  args: string[],
  environment: Record<string, string | undefined>,
): SandboxOptions {
  const { values } = parseArgs({
    args,
    strict: true,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      accounts: { type: 'string' },
      clusters: { type: 'string' },
      enclaves: { type: 'string' },
      seed: { type: 'string' },
      latency: { type: 'string' },
      speed: { type: 'string' },
      'portal-url': { type: 'string' },
    },
  });
  const port = { least: 0, most: 65_535 };
  const count = { least: 0, most: 1_000_000 };
  return {
    port:
      wholeNumber('--port', values.port, port) ??
      wholeNumber(
        'STEWARD_SANDBOX_PORT',
        environment.STEWARD_SANDBOX_PORT || undefined,
        port,
      ),
    dataFolder: values.data,
    accounts: wholeNumber('--accounts', values.accounts, {
      ...count,
      least: 1,
    }),
    clusters: wholeNumber('--clusters', values.clusters, count),
    enclaves: wholeNumber('--enclaves', values.enclaves, count),
    seed: wholeNumber('--seed', values.seed, count),
    latencyMs: wholeNumber('--latency', values.latency, {
      least: 0,
      most: 60_000,
    }),
    settings: {
      speed: values.speed === undefined ? undefined : speedOf(values.speed),
    },
    portalUrl: values['portal-url'],
  };
}
