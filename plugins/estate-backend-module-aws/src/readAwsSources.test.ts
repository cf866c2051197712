/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readAwsSources } from './readAwsSources';

const read = (estate: JsonObject, rest: JsonObject = {}) =>
  readAwsSources(new ConfigReader({ estate, ...rest }));

describe('readAwsSources', () => {
  it('applies defaults, and takes a single source or a map of named ones', () => {
    const { config, problems, setAside } = read(
      {
        organizations: { accountId: '012345678901' },
        clusters: {},
        enclaves: { region: 'eu-central-1', tableName: 'enclaves' },
      },
      { aws: { accountDefaults: { roleName: 'reader' } } },
    );
    expect(problems).toEqual([]);
    expect(setAside).toEqual([]);
    expect(config).toMatchObject({
      organizations: {
        default: { accountId: '012345678901', partition: 'aws', tags: 'auto' },
      },
      clusters: { concurrency: 32, emptyShardEvery: 21_600_000 },
      enclaves: { default: { tableName: 'enclaves' } },
      regionCacheFor: 259_200_000,
    });
    expect(read({ clusters: { enabled: false } }).config.clusters).toBe(
      undefined,
    );
    expect(
      read({ organizations: { default: {} } }).config.organizations,
    ).toHaveProperty('default');
  });

  it('names key, value and fix of whatever is wrong, and uses the rest', () => {
    const { config, problems, setAside } = read({
      organizations: { default: { accountId: 12345678901 }, other: {} },
      clusters: { regions: ['Frankfurt'], concurency: 4 },
      enclaves: {
        default: { region: 'eu-central-1' },
        good: { region: 'eu-central-1', tableName: 'enclaves' },
      },
    });
    expect(problems.map(explainProblem)).toEqual([
      expect.stringMatching(
        /^estate\.organizations\.default\.accountId = 12345678901 is not.*12 digits.*quotes/,
      ),
      'estate.clusters.regions[0] = "Frankfurt" is not an AWS region. Enter a region code such as eu-central-1.',
      'estate.clusters.concurency is not a known key. Did you mean "concurrency"?',
      expect.stringMatching(/^estate\.enclaves\.default\.tableName is missing/),
    ]);
    expect(config.organizations).toEqual({ other: expect.anything() });
    expect(config.enclaves).toEqual({ good: expect.anything() });
    expect(setAside).toEqual([
      'estate.organizations.default',
      'estate.clusters',
      'estate.enclaves.default',
    ]);
  });

  it('warns of a missing member role', () => {
    const role = 'aws.accountDefaults.roleName';
    expect(read({ clusters: {} }).problems).toMatchObject([{ key: role }]);
    for (const rest of [
      { aws: { accountDefaults: { roleName: 'reader' } } },
      { aws: { accounts: [{ accountId: '123456789012', roleName: 'x' }] } },
      { awsAccess: { roles: { estate: 'reader' } } },
    ]) {
      expect(read({ clusters: {} }, rest).problems).toEqual([]);
    }
  });
});
