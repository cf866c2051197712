/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import {
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { writeFile } from 'node:fs/promises';
import {
  jsonError,
  LoopbackAws,
  signedBy,
  stsAnswer,
  stsError,
} from './__testUtils__/LoopbackAws';
import { DefaultAwsAccess } from './DefaultAwsAccess';
import { classifyAwsError } from './failures';
import { listAll } from './paging';

const MEMBER = '111111111111';
const OTHER = '222222222222';
const MAIN = '999999999999';

let aws: LoopbackAws;
const opened: DefaultAwsAccess[] = [];

beforeAll(async () => {
  aws = await LoopbackAws.start();
  process.env.AWS_ENDPOINT_URL = aws.url;
});

afterEach(() => {
  opened.splice(0).forEach(access => access.close());
});

afterAll(async () => {
  delete process.env.AWS_ENDPOINT_URL;
  await aws.stop();
});

function open(
  data: JsonObject,
  options: { pluginId?: string; limits?: JsonObject } = {},
) {
  const access = DefaultAwsAccess.create({
    config: mockServices.rootConfig({
      data: {
        awsAccess: { limits: options.limits ?? {} },
        ...data,
        aws: {
          mainAccount: { accessKeyId: 'AKIAMAIN', secretAccessKey: 'secret' },
          ...(data.aws as JsonObject),
        },
      },
    }),
    pluginId: options.pluginId ?? 'estate',
    logger: mockServices.logger.mock(),
  });
  opened.push(access);
  return access;
}

const withDefaults = { aws: { accountDefaults: { roleName: 'Reader' } } };

function answerClusters() {
  aws.answer(request => stsAnswer(request) ?? { json: { clusters: ['prod'] } });
}

describe('credentials', () => {
  it('assumes a role once for all clients of an account, however many ask at once', async () => {
    answerClusters();
    const access = open(withDefaults);
    const session = access.session({ correlationId: 'sync 1/äb' });
    const regions = Array.from({ length: 20 }, (_, i) => `eu-west-${i + 1}`);

    await Promise.all(
      regions.map(region =>
        session
          .client(EKSClient, { accountId: MEMBER, region })
          .send(new ListClustersCommand({})),
      ),
    );
    await access
      .session({ correlationId: 'sync 1/äb' })
      .client(EKSClient, { accountId: MEMBER, region: 'us-east-2' })
      .send(new ListClustersCommand({}));

    const [assumed, ...more] = aws.received('AssumeRole');
    expect(more).toEqual([]);
    expect(assumed.parameters.get('RoleSessionName')).toBe(
      'steward-estate-sync-1--b',
    );
    expect(assumed.parameters.get('RoleArn')).toBe(
      `arn:aws:iam::${MEMBER}:role/Reader`,
    );
    expect(signedBy(assumed)).toBe('AKIAMAIN');
    const calls = aws.received('/clusters');
    expect(calls).toHaveLength(21);
    expect(new Set(calls.map(signedBy))).toEqual(new Set([`ASIA${MEMBER}`]));
    expect(calls[0].headers['user-agent']).toMatch(/steward\/\d/);
    expect(session.meter.read()).toMatchObject({
      assumeRoles: 1,
      calls: 21,
      retries: 0,
      throttles: 0,
      failures: 0,
      byOperation: {
        'eks.ListClusters': { calls: 20 },
        'sts.AssumeRole': { calls: 1 },
      },
    });
  });

  it('renews credentials before they expire and keeps accounts apart', async () => {
    answerClusters();
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now');
    const session = open(withDefaults).session();
    // Credentials of an hour are renewed when five minutes are left.
    for (const [accountId, minute] of [
      [MEMBER, 0],
      [MEMBER, 54],
      [OTHER, 54],
      [MEMBER, 56],
    ] as const) {
      clock.mockReturnValue(now + minute * 60_000);
      await session
        .client(EKSClient, { accountId, region: 'eu-west-1' })
        .send(new ListClustersCommand({}));
    }
    clock.mockRestore();
    expect(
      aws
        .received('AssumeRole')
        .map(each => each.parameters.get('RoleArn')?.slice(13, 25)),
    ).toEqual([MEMBER, OTHER, MEMBER]);
    expect(aws.received('/clusters').map(signedBy)).toEqual([
      `ASIA${MEMBER}`,
      `ASIA${MEMBER}`,
      `ASIA${OTHER}`,
      `ASIA${MEMBER}`,
    ]);
  });

  it('uses the keys, roles and token files of aws.accounts', async () => {
    answerClusters();
    const directory = createMockDirectory({ mockOsTmpDir: false });
    const webIdentityTokenFile = directory.resolve('token');
    await writeFile(webIdentityTokenFile, 'jwt');
    const session = open({
      aws: {
        accounts: [
          { accountId: MEMBER, accessKeyId: 'AKIAOWN', secretAccessKey: 's' },
          {
            accountId: OTHER,
            accessKeyId: 'AKIAMASTER',
            secretAccessKey: 's',
            roleName: 'Special',
            externalId: 'ext-1',
            region: 'eu-central-1',
          },
          {
            accountId: '333333333333',
            roleName: 'Federated',
            webIdentityTokenFile,
          },
        ],
      },
    }).session();
    for (const accountId of [MEMBER, OTHER, '333333333333']) {
      await session
        .client(EKSClient, { accountId, region: 'eu-west-1' })
        .send(new ListClustersCommand({}));
    }
    expect(aws.received('/clusters').map(signedBy)).toEqual([
      'AKIAOWN',
      `ASIA${OTHER}`,
      'ASIA333333333333',
    ]);
    const [assumed] = aws.received('AssumeRole');
    expect(signedBy(assumed)).toBe('AKIAMASTER');
    expect(assumed.parameters.get('ExternalId')).toBe('ext-1');
    expect(assumed.headers.authorization).toContain('/eu-central-1/sts/');
    const [federated] = aws.received('AssumeRoleWithWebIdentity');
    expect(federated.parameters.get('WebIdentityToken')).toBe('jwt');
    expect(federated.parameters.get('RoleSessionName')).toBe('steward-estate');
    expect(session.meter.read().assumeRoles).toBe(2);

    // The default role by a token file works where there are no main credentials.
    await open({
      aws: { accountDefaults: { roleName: 'Reader', webIdentityTokenFile } },
    })
      .session()
      .client(EKSClient, { accountId: MAIN, region: 'eu-west-1' })
      .send(new ListClustersCommand({}));
    expect(aws.received('AssumeRoleWithWebIdentity')).toHaveLength(2);
    expect(aws.received('GetCallerIdentity')).toEqual([]);
  });

  it('reaches the main account with its own credentials and asks who it is once', async () => {
    answerClusters();
    const access = open(withDefaults);
    const session = access.session();
    await session
      .client(EKSClient, { accountId: MAIN, region: 'eu-west-1' })
      .send(new ListClustersCommand({}));
    await session
      .client(EKSClient, { region: 'eu-west-1' })
      .send(new ListClustersCommand({}));
    expect(aws.received('/clusters').map(signedBy)).toEqual([
      'AKIAMAIN',
      'AKIAMAIN',
    ]);
    expect(await access.identity()).toEqual({
      accountId: MAIN,
      arn: `arn:aws:iam::${MAIN}:user/steward`,
      partition: 'aws',
    });
    expect(await access.route(MEMBER)).toEqual({
      kind: 'defaults',
      roleArn: `arn:aws:iam::${MEMBER}:role/Reader`,
    });
    expect(aws.received('GetCallerIdentity')).toHaveLength(1);
    expect(aws.received('AssumeRole')).toEqual([]);
  });

  it('says which role is refused, once for all regions, and asks again later', async () => {
    const message = `User: arn:aws:iam::${MAIN}:user/steward is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${MEMBER}:role/Reader`;
    aws.answer(request =>
      request.operation === 'AssumeRole'
        ? stsError(403, 'AccessDenied', message)
        : stsAnswer(request) ?? { json: { clusters: [] } },
    );
    const session = open(withDefaults).session();
    for (const region of ['eu-west-1', 'eu-west-2']) {
      const error = await session
        .client(EKSClient, { accountId: MEMBER, region })
        .send(new ListClustersCommand({}))
        .catch(thrown => thrown);
      expect(classifyAwsError(error)).toMatchObject({
        kind: 'denied',
        service: 'sts',
        operation: 'AssumeRole',
        missingAction: 'sts:AssumeRole',
        resource: `arn:aws:iam::${MEMBER}:role/Reader`,
        retryable: false,
      });
    }
    expect(aws.received('AssumeRole')).toHaveLength(1);
    expect(aws.received('/clusters')).toEqual([]);
  });

  it('gives each plugin its own role', async () => {
    answerClusters();
    const data = {
      ...withDefaults,
      awsAccess: {
        roles: {
          provisioning: {
            roleName: 'Provisioner',
            externalId: 'ext-2',
            purposes: { read: { roleName: 'ProvisionerRead' } },
          },
        },
      },
    };
    const provisioning = open(data, { pluginId: 'provisioning' });
    const target = { accountId: MEMBER, region: 'eu-west-1' };
    for (const session of [
      provisioning.session(),
      provisioning.session({ purpose: 'read' }),
      open(data).session(),
    ]) {
      await session.client(EKSClient, target).send(new ListClustersCommand({}));
    }
    expect(
      aws
        .received('AssumeRole')
        .map(({ parameters }) => [
          parameters.get('RoleArn')?.split('/')[1],
          parameters.get('ExternalId'),
          parameters.get('RoleSessionName'),
        ]),
    ).toEqual([
      ['Provisioner', 'ext-2', 'steward-provisioning'],
      ['ProvisionerRead', 'ext-2', 'steward-provisioning'],
      ['Reader', null, 'steward-estate'],
    ]);
  });

  it('costs a badly configured account its own access only', async () => {
    answerClusters();
    const access = open({
      aws: {
        accountDefaults: { roleName: 'Reader' },
        accounts: [{ accountId: MEMBER, roleName: 'a role' }],
      },
    });
    const session = access.session();
    const region = 'eu-west-1';
    await expect(
      session
        .client(EKSClient, { accountId: MEMBER, region })
        .send(new ListClustersCommand({})),
    ).rejects.toThrow(
      /aws\.accounts\[0\]\.roleName = "a role" is not the name of a role/,
    );
    await session
      .client(EKSClient, { accountId: OTHER, region })
      .send(new ListClustersCommand({}));
    expect(access.configurationProblems).toHaveLength(1);
  });
});

describe('limits', () => {
  function accountsServer(options: { throttleEvery: number; pages: number }) {
    let requests = 0;
    aws.answer(request => {
      requests += 1;
      if (requests % options.throttleEvery === 0) {
        return jsonError(400, 'TooManyRequestsException', 'slow down');
      }
      const { NextToken } = JSON.parse(request.body);
      const page = Number(NextToken ?? 0);
      return {
        json: {
          Accounts: [{ Id: String(page) }],
          NextToken: page + 1 < options.pages ? String(page + 1) : undefined,
        },
      };
    });
  }

  it('lists everything while a fifth of the calls is throttled', async () => {
    accountsServer({ throttleEvery: 5, pages: 50 });
    const session = open({}).session();
    const scope = session.scope('organization');
    const client = scope.client(OrganizationsClient, { region: 'us-east-1' });
    const startedAt = Date.now();

    const accounts = await listAll({
      request: NextToken => client.send(new ListAccountsCommand({ NextToken })),
      items: page => page.Accounts,
      nextToken: page => page.NextToken,
    });

    expect(accounts.map(account => Number(account.Id))).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
    expect(Date.now() - startedAt).toBeLessThan(40_000);
    expect(scope.meter.label).toBe('organization');
    expect(scope.meter.read()).toMatchObject({
      calls: 62,
      retries: 12,
      throttles: 12,
      failures: 0,
    });
    expect(session.meter.read()).toEqual(scope.meter.read());
  }, 60_000);

  it('gives up on a region that hangs, and says so', async () => {
    aws.answer(request => stsAnswer(request) ?? 'hang');
    const session = open(
      {},
      { limits: { requestTimeoutSeconds: 0.1 } },
    ).session();
    const error = await session
      .client(EKSClient, { region: 'eu-west-1' })
      .send(new ListClustersCommand({}))
      .catch(thrown => thrown);
    expect(classifyAwsError(error)).toMatchObject({
      kind: 'timeout',
      code: 'TimeoutError',
      service: 'eks',
      operation: 'ListClusters',
      retryable: true,
    });
    expect(session.meter.read()).toMatchObject({
      calls: 3,
      retries: 2,
      failures: 3,
    });
  });

  it('sends a call once that must not happen twice', async () => {
    aws.answer(
      request =>
        stsAnswer(request) ?? {
          status: 500,
          json: { __type: 'InternalFailure' },
        },
    );
    const session = open({}).session();
    const error = await session
      .client(EKSClient, { region: 'eu-west-1', once: true })
      .send(new ListClustersCommand({}))
      .catch(thrown => thrown);
    expect(classifyAwsError(error)).toMatchObject({
      status: 500,
      operation: 'ListClusters',
    });
    expect(session.meter.read()).toMatchObject({ calls: 1, retries: 0 });
  });

  it('stops calling once the session is aborted', async () => {
    answerClusters();
    const controller = new AbortController();
    const session = open({}).session({ signal: controller.signal });
    const client = session
      .scope('shard')
      .client(EKSClient, { region: 'eu-west-1' });
    await client.send(new ListClustersCommand({}));
    controller.abort(new Error('shutting down'));
    await expect(client.send(new ListClustersCommand({}))).rejects.toThrow(
      'shutting down',
    );
    expect(aws.received('/clusters')).toHaveLength(1);
  });
});
