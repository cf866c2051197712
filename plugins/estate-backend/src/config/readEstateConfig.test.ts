/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { isSetAside } from '../sources/isSetAside';
import { readEstateConfig } from './readEstateConfig';

const read = (estate: JsonObject, rest: JsonObject = {}) =>
  readEstateConfig(new ConfigReader({ estate, ...rest }));

describe('readEstateConfig', () => {
  it('applies defaults, and takes a single source or a map of named ones', () => {
    const { config, problems } = read(
      {
        organizations: { accountId: '012345678901' },
        clusters: {},
        enclaves: { region: 'eu-central-1', tableName: 'enclaves' },
        teams: {
          apps: { url: 'https://github.com/acme/apps/tree/main' },
          data: { url: 'https://github.com/acme/data/tree/main' },
        },
      },
      { aws: { accountDefaults: { roleName: 'reader' } } },
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      schedule: { frequency: { minutes: 15 } },
      organizations: {
        default: { accountId: '012345678901', partition: 'aws', tags: 'auto' },
      },
      clusters: { concurrency: 32, emptyShardEvery: 21_600_000 },
      enclaves: { default: { tableName: 'enclaves' } },
      environments: {},
      ownership: { default: 'group:default/platform' },
      removalGuard: { minimum: 5, percentage: 10, confirmations: 2 },
      general: { tombstoneDays: 30, regionCacheFor: 259_200_000 },
      setAside: [],
    });
    expect(Object.keys(config.teams)).toEqual(['apps', 'data']);
    expect(read({ clusters: { enabled: false } }).config.clusters).toBe(
      undefined,
    );
    expect(
      read({ organizations: { default: {} } }).config.organizations,
    ).toHaveProperty('default');
  });

  it('names key, value and fix of whatever is wrong, and uses the rest', () => {
    const { config, problems } = read({
      organisations: {},
      organizations: { default: { accountId: 12345678901 }, other: {} },
      clusters: { regions: ['Frankfurt'], concurency: 4 },
      enclaves: {
        default: { region: 'eu-central-1' },
        good: { region: 'eu-central-1', tableName: 'enclaves' },
      },
      environments: { default: { url: 'acme/live' } },
      schedule: { frequency: { cron: 'every day' } },
      removalGuard: { confirmAfter: 'soon' },
      ownership: { rules: [{ acountTag: 'owner' }] },
      tombstoneDays: 'many',
    });
    const texts = problems.map(p => `${p.key} | ${p.message} | ${p.fix}`);
    expect(texts).toEqual([
      expect.stringMatching(/^estate\.organisations .*"organizations"/),
      expect.stringMatching(/^estate\.clusters\.regions\.0 .*Frankfurt/),
      expect.stringMatching(/^estate\.clusters\.concurency .*"concurrency"/),
      expect.stringMatching(/^estate\.schedule\.frequency\.cron .*every day/),
      expect.stringMatching(
        /^estate\.organizations\.default\.accountId .*12 digits.*quotes/,
      ),
      expect.stringMatching(/^estate\.enclaves\.default\.tableName .*missing/),
      expect.stringMatching(
        /^estate\.environments\.default\.url .*acme\/live.*not a URL/,
      ),
      expect.stringMatching(
        /^estate\.ownership\.rules\.0\.acountTag .*"accountTag"/,
      ),
      expect.stringMatching(
        /^estate\.removalGuard\.confirmAfter .*soon.*not a duration/,
      ),
      expect.stringMatching(/^estate\.tombstoneDays .*many/),
    ]);
    expect(config.organizations).toEqual({ other: expect.anything() });
    expect(config.enclaves).toEqual({ good: expect.anything() });
    expect(config.schedule.frequency).toEqual({ minutes: 15 });
    expect(config.setAside).toEqual([
      'clusters',
      'organizations.default',
      'enclaves.default',
      'environments.default',
    ]);
    const kept = (source: string) => isSetAside(source, config.setAside);
    expect(['eks', 'organization', 'enclaves'].map(kept)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['enclaves-good', 'teams', 'site'].map(kept)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('warns of a missing member role and of no configuration at all', () => {
    const role = 'aws.accountDefaults.roleName';
    expect(read({ clusters: {} }).problems).toMatchObject([{ key: role }]);
    for (const rest of [
      { aws: { accountDefaults: { roleName: 'reader' } } },
      { aws: { accounts: [{ accountId: '123456789012', roleName: 'x' }] } },
      { awsAccess: { roles: { estate: 'reader' } } },
    ]) {
      expect(read({ clusters: {} }, rest).problems).toEqual([]);
    }
    const { config, problems } = readEstateConfig(new ConfigReader({}));
    expect(problems).toMatchObject([{ key: 'estate' }]);
    expect(isSetAside('eks', config.setAside)).toBe(true);
  });
});
