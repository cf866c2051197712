/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ProvisioningApi } from '../src';
import { FixtureProvisioningApi } from '../src/__fixtures__/FixtureProvisioningApi';
import { createRun, createRuns, longTarget } from '../src/__fixtures__/runs';

/** Chosen with `?scenario=` on the first page; remembered for the tab. */
const scenario =
  new URLSearchParams(window.location.search).get('scenario') ??
  window.sessionStorage.getItem('scenario') ??
  'normal';
window.sessionStorage.setItem('scenario', scenario);

/** The fixture that the scenario asks for. */
export function createScenarioApi(): ProvisioningApi {
  switch (scenario) {
    case 'empty':
      return emptyApi();
    case 'error':
      return failingApi(
        new Error('Request failed with 503 Service Unavailable'),
      );
    case 'no-permission':
      return failingApi(
        new NotAllowedError('provisioning.run.read is not granted'),
      );
    case 'many':
      return new FixtureProvisioningApi(
        Array.from({ length: 400 }, (_, index) =>
          createRun({
            id: `run-${index}`,
            state: index % 3 === 0 ? 'RUNNING' : 'SUCCEEDED',
            age: index * 7,
          }),
        ),
      );
    case 'long':
      return new FixtureProvisioningApi(
        createRuns().map(run => ({
          ...run,
          target: longTarget,
          reason: longTarget.accountName.repeat(3),
        })),
      );
    default:
      return new FixtureProvisioningApi();
  }
}

/** Everything is allowed, except for a reader. */
export function createScenarioPermissions(): PermissionApi {
  return {
    authorize: async () => ({
      result:
        scenario === 'reader' ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    }),
  };
}

function failingApi(error: Error): ProvisioningApi {
  return new Proxy(new FixtureProvisioningApi(), {
    get: () => () => Promise.reject(error),
  });
}

function emptyApi() {
  const api = new FixtureProvisioningApi([]);
  api.findings = [];
  api.delegations = [];
  return api;
}
