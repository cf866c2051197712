/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import awsModule from '@steward/backstage-plugin-provisioning-backend-module-aws';
import gitOpsModule from '@steward/backstage-plugin-provisioning-backend-module-gitops';
import {
  RunDetail,
  RunLogLine,
} from '@steward/backstage-plugin-provisioning-common';
import {
  DANA,
  PRIYA,
  RAVI,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { Sandbox } from '@steward/sandbox';
import { setTimeout as delay } from 'node:timers/promises';
import request from 'supertest';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startProvisioning } from './__testUtils__/startProvisioning';

jest.setTimeout(120_000);

function accountsOf({ world }: Sandbox) {
  return world.accounts.map(({ id, name, state, tags }) => ({
    id,
    name,
    state,
    tags,
    management: id === world.managementAccount.id,
  }));
}

describe('provisioning with its modules on the sandbox', () => {
  let sandbox: Sandbox;
  let backend: TestBackend;

  beforeAll(async () => {
    sandbox = await Sandbox.start({
      port: 0,
      oidc: false,
      settings: { speed: 10 },
    });
    process.env.AWS_ENDPOINT_URL = sandbox.url;
    backend = await startProvisioning({
      modules: [awsModule, gitOpsModule],
      config: sandboxConfig(sandbox),
      accounts: accountsOf(sandbox),
    });
  });

  afterAll(async () => {
    await backend.stop();
    await sandbox.stop();
  });

  const call = (method: 'get' | 'post', path: string, who = DANA) =>
    request(backend.server)
      [method](`/api/provisioning${path}`)
      .set('Authorization', mockCredentials.user.header(who));
  const detail = async (id: string): Promise<RunDetail> =>
    (await call('get', `/runs/${id}`).expect(200)).body;
  const until = async (id: string, state: string): Promise<RunDetail> => {
    const deadline = Date.now() + 40_000;
    for (;;) {
      const found = await detail(id);
      if (found.run.state === state) {
        return found;
      }
      const { failure, waitingFor } = found.run;
      if (failure || Date.now() > deadline) {
        throw new Error(
          `${found.run.state}, not ${state}: ${failure?.reason ?? waitingFor}`,
        );
      }
      await delay(200);
    }
  };
  /** As many agree as must. */
  const agreed = async (id: string): Promise<void> => {
    for (const who of [RAVI, PRIYA]) {
      const { run } = await detail(id);
      if (run.state === 'PENDING_APPROVAL') {
        await call('post', `/runs/${id}/approve`, who)
          .send({ digest: run.digest })
          .expect(200);
      }
    }
  };
  const asked = async (body: object): Promise<RunDetail['run']> => {
    const { body: run } = await call('post', '/runs').send(body).expect(201);
    await agreed(run.id);
    return run;
  };

  it('takes an enclave from the request to AWS, and back again', async () => {
    const account = sandbox.world.accountByName('prod-payments');
    const { id } = await asked({
      kind: 'enclave.create',
      target: { name: 'kyc-prod', accountId: account.id, region: 'eu-west-1' },
      inputs: {
        dockerImage: 'registry.northwind.example/kyc:1.4.2',
        instanceType: 'm6i.xlarge',
        cpuCount: 2,
        memoryMib: 2048,
      },
    });
    const { run } = await until(id, 'SUCCEEDED');
    expect(run.assessment?.cost.monthly).toMatchObject({ currency: 'USD' });
    expect(run.assessment?.risk.contributions).toContainEqual(
      expect.objectContaining({ rule: 'production-account' }),
    );
    expect(run.decisions).toHaveLength(1);
    const enclaveId = run.execution?.name;
    expect(run.effects).toMatchObject([
      { type: 'enclave', ref: `resource:default/${enclaveId}` },
    ]);
    const lines = async () =>
      (await call('get', `/runs/${id}/log?limit=1000`).expect(200)).body
        .items as RunLogLine[];
    while (!(await lines()).some(({ text }) => /Apply complete/.test(text))) {
      await delay(200);
    }
    const text = (await lines()).map(line => line.text).join('\n');
    expect(text).not.toMatch(/wJalrXUtnFEMI|ghp_|must-never-be-shown/);
    expect((await detail(id)).run.steps).toContainEqual(
      expect.objectContaining({
        name: 'RunTerraformDeployment',
        state: 'succeeded',
      }),
    );

    const { body: reverse } = await call('post', `/runs/${id}/decommission`)
      .send({ reason: 'no longer needed' })
      .expect(201);
    expect(reverse).toMatchObject({
      kind: 'enclave.destroy',
      inputs: { enclaveId },
    });
    await agreed(reverse.id);
    await until(reverse.id, 'SUCCEEDED');
    expect((await detail(id)).run.decommissionedBy).toBe(reverse.id);
    expect(
      sandbox.machines.executions
        .all()
        .filter(({ name }) => name.includes(String(enclaveId))),
    ).toHaveLength(2);
  });

  it('asks the owner before it touches an enclave of another team, also where the risk is low', async () => {
    const enclave = sandbox.world
      .seedEnclaves()
      .find(
        ({ status, accountId }) =>
          status === 'DEPLOYED' &&
          sandbox.world.accounts.find(({ id }) => id === accountId)?.tags
            .environment === 'dev',
      );
    const enclaveId = enclave?.id ?? '';
    const name = enclave?.name ?? '';
    for (const [kind, inputs] of [
      ['enclave.pause', {}],
      [
        'enclave.resize',
        { cpuCount: 2, memoryMib: 4096, instanceType: 'm6i.xlarge' },
      ],
      ['enclave.destroy', {}],
    ] as const) {
      const { body } = await call('post', '/assess')
        .send({ kind, target: { name }, inputs: { enclaveId, ...inputs } })
        .expect(200);
      expect(body).toMatchObject({
        problems: [],
        assessment: {
          policy: [
            {
              rule: 'consent-of-owner',
              approvers: ['group:default/platform', 'group:default/approvers'],
            },
          ],
          approval: { required: true },
        },
      });
    }

    const { body: run } = await call('post', '/runs')
      .send({ kind: 'enclave.pause', target: { name }, inputs: { enclaveId } })
      .expect(201);
    expect(run).toMatchObject({
      state: 'PENDING_APPROVAL',
      assessment: { risk: { level: 'low' } },
    });
    await call('post', `/runs/${run.id}/approve`, PRIYA)
      .send({ digest: run.digest })
      .expect(200);
    await until(run.id, 'SUCCEEDED');
  });

  it('onboards a team by a pull request that people merge', async () => {
    const pullRequests = async (path = '', init: RequestInit = {}) => {
      const response = await fetch(
        `${sandbox.url}/git/api/v3/repos/northwind/platform-gitops/pulls${path}`,
        { ...init, headers: { Authorization: 'token sandbox-git-token' } },
      );
      return response.json();
    };
    const { id } = await asked({
      kind: 'team.onboard',
      target: { name: 'custody' },
      inputs: {
        description: 'Keeps the keys',
        owner: { name: 'Dana', email: 'dana@northwind.example' },
      },
    });
    for (;;) {
      const { run } = await detail(id);
      if (run.waitingFor?.startsWith('Review and merge of pull request #')) {
        break;
      }
      await delay(200);
    }
    const pulls = await pullRequests();
    expect(pulls).toMatchObject([{ title: 'Onboard team custody' }]);
    await pullRequests(`/${pulls[0].number}/merge`, { method: 'PUT' });
    const { run } = await until(id, 'SUCCEEDED');
    expect(run.effects).toContainEqual(
      expect.objectContaining({
        type: 'pull-request',
        ref: pulls[0].html_url,
      }),
    );
    const suggestion = (
      await call('get', '/suggest/cidr?prefix=16').expect(200)
    ).body;
    expect(suggestion.cidr).toBe('10.71.0.0/16');
  });
});
