/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import awsModule from '@steward/backstage-plugin-provisioning-backend-module-aws';
import gitOpsModule from '@steward/backstage-plugin-provisioning-backend-module-gitops';
import { DANA } from '@steward/backstage-plugin-provisioning-node/testUtils';
import request from 'supertest';
import { startProvisioning } from './__testUtils__/startProvisioning';

const AWS_KINDS = [
  'account.close',
  'account.create',
  'account.fix',
  'enclave.create',
  'enclave.destroy',
  'enclave.pause',
  'enclave.resize',
  'enclave.resume',
  'fleet.run',
  'step-functions.execute',
];
const GITOPS_KINDS = [
  'environment.onboard',
  'environment.remove',
  'git.change',
  'team.onboard',
  'team.quota',
  'team.retire',
];

interface Installed {
  installed: string;
  modules: BackendFeature[];
  kinds: string[];
  /** What `GET /suggest/cidr` answers, as no repository is configured. */
  suggestion: { status: number; name: string; message: RegExp };
}

const NOT_INSTALLED = {
  status: 404,
  name: 'NotFoundError',
  message:
    /install @steward\/backstage-plugin-provisioning-backend-module-gitops/,
};
const NOT_CONFIGURED = {
  status: 409,
  name: 'ConflictError',
  message: /provisioning\.environments\.default is not set/,
};

describe.each<Installed>([
  {
    installed: 'neither module',
    modules: [],
    kinds: [],
    suggestion: NOT_INSTALLED,
  },
  {
    installed: 'the module for AWS',
    modules: [awsModule],
    kinds: AWS_KINDS,
    suggestion: NOT_INSTALLED,
  },
  {
    installed: 'the module for repositories',
    modules: [gitOpsModule],
    kinds: GITOPS_KINDS,
    suggestion: NOT_CONFIGURED,
  },
  {
    installed: 'both modules',
    modules: [awsModule, gitOpsModule],
    kinds: [...AWS_KINDS, ...GITOPS_KINDS].sort(),
    suggestion: NOT_CONFIGURED,
  },
])('provisioning with $installed', ({ modules, kinds, suggestion }) => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startProvisioning({ modules });
  });
  afterAll(() => backend.stop());

  const call = (method: 'get' | 'post', path: string) =>
    request(backend.server)
      [method](`/api/provisioning${path}`)
      .set('Authorization', mockCredentials.user.header(DANA));

  it('lists the kinds that are there, and runs', async () => {
    const { body } = await call('get', '/kinds').expect(200);
    const names = body.items.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(kinds);
    // Without configuration each of them says which setting is missing.
    for (const { name, unavailable } of body.items) {
      expect([name, unavailable]).toEqual([
        name,
        expect.stringContaining('provisioning.'),
      ]);
    }
    const { body: runs } = await call('get', '/runs').expect(200);
    expect(runs.items).toEqual([]);
  });

  it('refuses a kind that is not there, and names those that are', async () => {
    const { body } = await call('post', '/runs')
      .send({ kind: 'vault.mount', target: { name: 'kyc' }, inputs: {} })
      .expect(400);
    expect(body.error.name).toBe('InputError');
    for (const kind of kinds) {
      expect(body.error.message).toContain(kind);
    }
    expect(body.error.message).toContain(
      kinds.length > 0 ? 'Use one of' : 'install a module that brings kinds',
    );
  });

  it('says why it suggests no network', async () => {
    const { body, status } = await call('get', '/suggest/cidr?prefix=16');
    expect({ status, name: body.error.name }).toEqual({
      status: suggestion.status,
      name: suggestion.name,
    });
    expect(body.error.message).toMatch(suggestion.message);
  });
});
