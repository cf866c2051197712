/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StewardError } from './StewardError.mjs';

function readPort(environment, name, fallback) {
  const value = environment[name];
  if (value === undefined || value === '') {
    return fallback;
  }
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StewardError(
      `${name} is "${value}": give it a port number from 1 to 65535.`,
    );
  }
  return port;
}

function readEndpoint(environment) {
  const endpoint = environment.STEWARD_AWS_ENDPOINT;
  if (!endpoint) {
    return undefined;
  }
  if (!/^https?:$/.test(URL.canParse(endpoint) && new URL(endpoint).protocol)) {
    throw new StewardError(
      `STEWARD_AWS_ENDPOINT is "${endpoint}": give it the URL of an AWS-compatible server, such as http://localhost:4000.`,
    );
  }
  if (!environment.AWS_ACCESS_KEY_ID || !environment.AWS_SECRET_ACCESS_KEY) {
    throw new StewardError(
      'STEWARD_AWS_ENDPOINT needs credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too.',
    );
  }
  return endpoint;
}

function readExtraConfig(environment) {
  if (!environment.STEWARD_CONFIG) {
    return undefined;
  }
  const file = resolve(environment.STEWARD_CONFIG);
  if (!existsSync(file)) {
    throw new StewardError(
      `STEWARD_CONFIG names ${file}, which does not exist: correct the path.`,
    );
  }
  return file;
}

/**
 * Reads what a person can set for `npm start`: ports, an AWS-compatible
 * server to use instead of the sandbox's, one more configuration file.
 */
export function readSettings(environment, sandboxArguments = []) {
  const portalPort = readPort(environment, 'STEWARD_PORT', 7007);
  const sandboxPort = readPort(environment, 'STEWARD_SANDBOX_PORT', 4566);
  if (portalPort === sandboxPort) {
    throw new StewardError(
      `STEWARD_PORT and STEWARD_SANDBOX_PORT are both ${portalPort}: give them different ports.`,
    );
  }
  return {
    portalPort,
    sandboxPort,
    portalUrl: `http://localhost:${portalPort}`,
    sandboxUrl: `http://localhost:${sandboxPort}`,
    awsEndpoint: readEndpoint(environment),
    extraConfig: readExtraConfig(environment),
    sandboxArguments,
  };
}
