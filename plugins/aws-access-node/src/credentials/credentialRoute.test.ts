/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { readAwsAccessConfig } from '../config';
import { credentialRoute } from './credentialRoute';
import { sessionName } from './sessionName';

const MAIN = '999999999999';
const LISTED = '111111111111';
const LEARNT = '222222222222';

function route(
  data: JsonObject,
  accountId: string,
  region = 'eu-west-1',
  purpose?: string,
) {
  const config = readAwsAccessConfig(new ConfigReader(data), 'estate');
  return credentialRoute(config, {
    accountId,
    region,
    purpose,
    mainAccountId: MAIN,
  });
}

const aws = {
  accounts: [{ accountId: LISTED, roleName: 'Special', partition: 'aws' }],
  accountDefaults: { roleName: 'path/Reader', externalId: 'ext' },
};

describe('credentialRoute', () => {
  it('takes the entry, then the main account, then the default role, else says what to add', () => {
    expect(route({ aws }, LISTED)).toMatchObject({
      kind: 'account',
      role: { roleArn: `arn:aws:iam::${LISTED}:role/Special` },
    });
    expect(route({ aws }, MAIN)).toEqual({ kind: 'main' });
    expect(route({ aws }, LEARNT)).toMatchObject({
      kind: 'defaults',
      role: {
        roleArn: `arn:aws:iam::${LEARNT}:role/path/Reader`,
        externalId: 'ext',
      },
    });
    expect(route({}, LEARNT)).toEqual({
      kind: 'none',
      reason: expect.stringContaining('add aws.accountDefaults.roleName'),
    });
    expect(
      route({ aws: { accounts: [{ accountId: MAIN, roleName: 'R' }] } }, MAIN),
    ).toMatchObject({ kind: 'account' });
  });

  it('puts the role of the plugin, or of its purpose, in place of the configured one', () => {
    const awsAccess = {
      roles: {
        estate: {
          roleName: 'Estate',
          purposes: { bill: { roleName: 'Bill' } },
        },
      },
    };
    expect(route({ aws, awsAccess }, LISTED)).toMatchObject({
      role: { roleArn: `arn:aws:iam::${LISTED}:role/Estate` },
    });
    expect(route({ awsAccess }, LEARNT)).toMatchObject({
      kind: 'defaults',
      role: { roleArn: `arn:aws:iam::${LEARNT}:role/Estate` },
    });
    expect(
      route({ aws, awsAccess }, LEARNT, 'eu-west-1', 'bill'),
    ).toMatchObject({
      role: {
        roleArn: `arn:aws:iam::${LEARNT}:role/Bill`,
        externalId: 'ext',
      },
    });
  });

  it('knows the partition from the region', () => {
    const arnIn = (region: string) => {
      const found = route({ aws }, LEARNT, region);
      return found.kind === 'defaults' ? found.role.roleArn : undefined;
    };
    expect(arnIn('cn-north-1')).toBe(
      `arn:aws-cn:iam::${LEARNT}:role/path/Reader`,
    );
    expect(arnIn('us-gov-east-1')).toBe(
      `arn:aws-us-gov:iam::${LEARNT}:role/path/Reader`,
    );
  });

  it('never uses other rights than configured when a setting is broken', () => {
    const broken = 'not a role';
    for (const data of [
      { aws, awsAccess: { roles: { estate: { roleName: broken } } } },
      { aws: { accountDefaults: { roleName: broken } } },
    ]) {
      expect(route(data, LEARNT)).toEqual({
        kind: 'none',
        reason: expect.stringContaining(
          '"not a role" is not the name of a role',
        ),
      });
    }
  });
});

describe('sessionName', () => {
  it('is always valid, begins with steward and keeps a short correlation id whole', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        (pluginId, correlationId) => {
          const name = sessionName(pluginId, correlationId);
          expect(name).toMatch(/^steward[\w+=,.@-]{0,57}$/);
        },
      ),
    );
    const id = '0b3f6c1e-52a4-4e0c-9b59-4a0f5f1f7f8a';
    expect(sessionName('estate', id)).toBe(`steward-estate-${id}`);
    expect(sessionName('a-plugin-with-quite-a-long-name', id)).toBe(
      `steward-a-plugin-with-quite-${id}`.slice(0, 64),
    );
  });
});
