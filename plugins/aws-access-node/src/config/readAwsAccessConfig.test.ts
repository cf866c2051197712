/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { JsonObject } from '@backstage/types';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readAwsAccessConfig } from './readAwsAccessConfig';

const read = (data: JsonObject) =>
  readAwsAccessConfig(new ConfigReader(data), 'estate');

const KEYS = { accessKeyId: 'AKIA', secretAccessKey: 'very-secret' };
const ID = '111111111111';
const IN_QUOTES = "Write the 12 digits in quotes, such as '012345678901'.";

describe('readAwsAccessConfig', () => {
  it('is content with nothing', () => {
    expect(read({})).toMatchObject({
      mainAccount: {},
      accountDefaults: {},
      pluginRole: { purposes: {} },
      limits: { maxAttempts: 8, requestTimeoutSeconds: 15 },
      problems: [],
    });
  });

  it('names key, value and fix of all that is wrong and keeps the rest', () => {
    const { accounts, brokenAccounts, problems } = read({
      aws: {
        accounts: [
          { accountId: ID, roleName: 'Reader' },
          { accountId: '12345' },
          { accountId: 222222222222 },
          { accountId: '333333333333', rolename: 'Reader', ...KEYS },
          { accountId: '444444444444', roleName: 'R', partition: 'aws-mars' },
          { accountId: '555555555555', externalId: 'very-secret' },
          { accountId: '666666666666', accessKeyId: 'very-secret' },
          'very-secret',
          { accountId: ID, roleName: 'Other' },
        ],
      },
      awsAccess: {
        roles: { estate: { roleName: 'arn:aws:iam::1:role/x' } },
        limits: { concurrency: 0 },
      },
    });
    expect(problems.map(explainProblem)).toEqual([
      'awsAccess.roles.estate.roleName = "arn:aws:iam::1:role/x" is not the name of a role. Write the name without its ARN, such as StewardReader.',
      'awsAccess.limits.concurrency = 0 is less than 1. Use 1 or more.',
      `aws.accounts[1].accountId = "12345" is not an AWS account ID. ${IN_QUOTES}`,
      `aws.accounts[2].accountId = 222222222222 is not text. ${IN_QUOTES}`,
      'aws.accounts[3].rolename is not a known key. Did you mean "roleName"?',
      'aws.accounts[4].partition = "aws-mars" is not an AWS partition. Use one of aws, aws-cn, aws-eusc, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f, aws-us-gov.',
      'aws.accounts[5].externalId is set without roleName. Add the roleName.',
      'aws.accounts[6].secretAccessKey is missing. Add it: an accessKeyId needs its secretAccessKey.',
      'aws.accounts[7] is not an object. Begin the entry with "- accountId:".',
      `aws.accounts[8].accountId = "${ID}" is there twice, and the last entry counts. Remove one of the two.`,
    ]);
    expect([...accounts.keys()]).toEqual([ID, '333333333333']);
    expect(accounts.get(ID)?.roleName).toBe('Other');
    expect([...brokenAccounts.keys()]).toEqual([
      '12345',
      '222222222222',
      '444444444444',
      '555555555555',
      '666666666666',
    ]);
    expect(JSON.stringify(problems)).not.toContain('very-secret');
  });

  const role = { roleName: 'Reader' };
  const token = { webIdentityTokenFile: '/token' };
  it.each<{ aws: JsonObject }>([
    { aws: { mainAccount: KEYS } },
    { aws: { mainAccount: { profile: 'main', region: 'eu-west-1' } } },
    { aws: { mainAccount: { accessKeyId: 'AKIA' } } },
    { aws: { mainAccount: { secretAccessKey: 's' } } },
    { aws: { mainAccount: { ...KEYS, profile: 'main' } } },
    { aws: { accountDefaults: { ...role, externalId: 'ext' } } },
    { aws: { accountDefaults: { ...role, ...token } } },
    { aws: { accountDefaults: { ...role, ...token, externalId: 'ext' } } },
    { aws: { accountDefaults: token } },
    { aws: { accountDefaults: { region: 'eu-west-1' } } },
    { aws: { accountDefaults: { partition: 'aws-cn' } } },
    { aws: { accounts: [{ accountId: ID }] } },
    { aws: { accounts: [{ accountId: ID, ...KEYS }] } },
    { aws: { accounts: [{ accountId: ID, ...KEYS, ...role }] } },
    { aws: { accounts: [{ accountId: ID, profile: 'p' }] } },
    { aws: { accounts: [{ accountId: ID, profile: 'p', ...role }] } },
    { aws: { accounts: [{ accountId: ID, profile: 'p', ...KEYS }] } },
    { aws: { accounts: [{ accountId: ID, ...token, ...role }] } },
    { aws: { accounts: [{ accountId: ID, ...token, ...role, ...KEYS }] } },
    { aws: { accounts: [{ accountId: ID, region: 'eu-west-1' }] } },
  ])('accepts and refuses what Backstage does: $aws', ({ aws }) => {
    let accepted = true;
    try {
      DefaultAwsCredentialsManager.fromConfig(new ConfigReader({ aws }));
    } catch (error) {
      accepted = false;
    }
    expect(read({ aws }).problems.length === 0).toBe(accepted);
  });
});
