/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Sandbox } from '@steward/sandbox';
import { estateRecordSchema } from '@steward/backstage-plugin-estate-common';
import { SyncedShard } from './__testUtils__/SyncedShard';
import { EnvironmentsSource } from './environments/EnvironmentsSource';
import { TeamsSource } from './teams/TeamsSource';

describe('the repository sources with the real URL reader', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
  });

  afterAll(() => sandbox.stop());

  const readerWith = (token: string) =>
    UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            github: [
              {
                host: new URL(sandbox.url).host,
                apiBaseUrl: `${sandbox.url}/git/api/v3`,
                rawBaseUrl: `${sandbox.url}/git/raw`,
                token,
              },
            ],
          },
        },
      }),
    });
  const treeOf = (repository: string) =>
    `${sandbox.git.repositoryUrl(repository)}/tree/main`;

  it('reads every environment of the Atmos repository, once for each revision', async () => {
    const shard = new SyncedShard(
      EnvironmentsSource.create({
        configId: 'default',
        reader: readerWith('sandbox-git-token'),
        url: treeOf('northwind/infrastructure-live'),
      }),
    );
    const { outcome, records, quarantined } = await shard.read();
    expect({ outcome, quarantined }).toEqual({
      outcome: 'complete',
      quarantined: [],
    });
    expect(records.length).toBeGreaterThan(10);
    for (const record of records) {
      expect(estateRecordSchema.parse(record)).toMatchObject({
        id: expect.stringMatching(
          /^[a-z-]+-(euc1|euw1|use1)-(dev|staging|prod)$/,
        ),
        accountId: expect.stringMatching(/^\d{12}$/),
        vpcCidr: expect.stringMatching(/^10\.\d+\.0\.0\/16$/),
        description: expect.any(String),
        owner: expect.any(String),
      });
    }
    expect(
      records.find(record => record.id === 'payments-euc1-prod'),
    ).toMatchObject({
      tenant: 'payments',
      region: 'eu-central-1',
      components: expect.arrayContaining([
        expect.objectContaining({
          name: 'eks',
          component: 'eks-cluster',
          dependsOn: ['vpc'],
        }),
      ]),
      unresolved: [
        'components.terraform.enclave-runner.vars.subnet_ids: !terraform.output vpc private_subnet_ids',
      ],
    });
    expect(await shard.read()).toMatchObject({
      outcome: 'complete',
      facts: { answer: 'unchanged since the last reading' },
    });
    sandbox.git.setFault('northwind/infrastructure-live', { status: 503 });
    expect(await shard.read()).toMatchObject({
      outcome: 'partial',
      problem: { code: 'HTTP 503' },
    });
    sandbox.git.setFault('northwind/infrastructure-live', undefined);
  });

  it('reads every team of the GitOps repository and tells what is missing', async () => {
    const options = {
      configId: 'default',
      reader: readerWith('sandbox-git-token'),
      url: treeOf('northwind/platform-gitops'),
    };
    const { outcome, records, quarantined } = await new SyncedShard(
      TeamsSource.create(options),
    ).read();
    expect({ outcome, quarantined }).toEqual({
      outcome: 'complete',
      quarantined: [],
    });
    const teams = records.filter(record => record.kind === 'team');
    expect(teams).toHaveLength(8);
    expect(records.filter(r => r.kind === 'kubernetes-namespace')).toHaveLength(
      8,
    );
    expect(teams.find(team => team.id === 'payments')).toMatchObject({
      email: 'tomas.lind@steward.example',
      members: expect.arrayContaining(['dana.reyes@steward.example']),
      quota: { requests: { cpu: '20' }, objects: { pods: 100 } },
    });

    const readWith = (changes: Partial<typeof options>) =>
      new SyncedShard(TeamsSource.create({ ...options, ...changes })).read();
    expect(await readWith({ reader: readerWith('wrong') })).toMatchObject({
      outcome: 'denied',
      problem: { code: 'HTTP 401', fix: expect.stringContaining('token') },
    });
    expect(
      await readWith({ url: options.url.replace('main', 'nowhere') }),
    ).toMatchObject({ outcome: 'gone', problem: { code: 'HTTP 404' } });
    expect(
      await readWith({ url: 'https://elsewhere.example/a/b/tree/main' }),
    ).toMatchObject({
      outcome: 'denied',
      problem: { fix: expect.stringContaining('elsewhere.example') },
    });
  });
});
