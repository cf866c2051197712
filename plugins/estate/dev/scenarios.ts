/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { PermissionApi } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EstateApi } from '../src';
import { FixtureEstateApi } from '../src/__fixtures__/FixtureEstateApi';

/** Chosen with `?scenario=` on the first page; remembered for the tab. */
const scenario =
  new URLSearchParams(window.location.search).get('scenario') ??
  window.sessionStorage.getItem('scenario') ??
  'normal';
window.sessionStorage.setItem('scenario', scenario);

/** The fixture that the scenario asks for. */
export function createScenarioApi(): EstateApi &
  Pick<FixtureEstateApi, 'entities'> {
  switch (scenario) {
    case 'empty':
      return emptyApi();
    case 'error':
      return failingApi(
        new Error('Request failed with 503 Service Unavailable'),
      );
    case 'no-permission':
      return failingApi(new NotAllowedError('estate.read is not granted'));
    case 'large':
      return new FixtureEstateApi({ accounts: 10_000 });
    case 'long':
      return new FixtureEstateApi({ accounts: 40, longNames: true });
    default:
      return new FixtureEstateApi({ accounts: 40 });
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

function failingApi(error: Error) {
  const api = new FixtureEstateApi({ accounts: 4 });
  return new Proxy(api, {
    get: (target, member) =>
      member === 'entities' ? target.entities : () => Promise.reject(error),
  });
}

function emptyApi() {
  const api = new FixtureEstateApi({ accounts: 0 });
  const freshness = { shardsTotal: 0, shardsComplete: 0, neverComplete: 0 };
  const none = async () => ({ items: [], totalCount: 0 });
  return Object.assign(api, {
    getFreshness: async () => freshness,
    listChildren: none,
    listItems: none,
    listSyncs: none,
    getSyncOverview: async () => ({
      freshness,
      counts: {
        heldBack: 0,
        quarantined: 0,
        unresolvedOwners: 0,
        configurationProblems: 0,
      },
      shards: { items: [] },
      heldBack: [],
      quarantine: [],
      unresolvedOwners: [],
      configurationProblems: [],
    }),
  });
}
