/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ENCLAVE_STATES } from '@steward/backstage-plugin-provisioning-common';
import {
  accountEntity,
  catalogEntities,
  enclaveEntity,
  environmentEntity,
  teamEntity,
} from '../__fixtures__/entities';
import { englishWords } from '../__testUtils__/englishWords';
import { placeOfEntity } from './placeOfEntity';
import { requestsFor } from './requestsFor';

const titles = (entity: Parameters<typeof requestsFor>[1]) =>
  requestsFor(englishWords, entity).map(({ title }) => title);

describe('requestsFor', () => {
  it('offers for an enclave what its state allows, and nothing for an unknown state', () => {
    expect(
      Object.fromEntries(
        ENCLAVE_STATES.map(state => [state, titles(enclaveEntity(state))]),
      ),
    ).toEqual({
      PENDING_DEPLOY: [],
      DEPLOYING: [],
      DEPLOYED: ['Pause', 'Resize', 'Decommission'],
      PAUSING: [],
      PAUSED: ['Resume', 'Resize', 'Decommission'],
      RESUMING: [],
      PENDING_DESTROY: [],
      DESTROYING: [],
      DESTROYED: [],
      FAILED: ['Resize', 'Decommission'],
    });
    expect(titles(enclaveEntity('MELTING'))).toEqual([]);
    expect(requestsFor(englishWords, enclaveEntity('DEPLOYED'))[1]).toEqual({
      title: 'Resize',
      template: 'resize-enclave',
      formData: {
        enclaveId: 'enc_0193f7a2',
        instanceType: 'm6i.xlarge',
        cpuCount: 2,
        memoryMib: 4096,
      },
    });
  });

  it('fills in account, team and quota', () => {
    expect(requestsFor(englishWords, accountEntity)[0]).toEqual({
      title: 'Enclave here',
      template: 'request-enclave',
      formData: { accountId: '123456789012', team: 'payments' },
    });
    const suspended = catalogEntities.find(
      ({ spec }) => spec?.state === 'SUSPENDED',
    )!;
    expect(requestsFor(englishWords, suspended)).toEqual([]);
    expect(requestsFor(englishWords, teamEntity)[0].formData).toEqual({
      team: 'payments',
      quota: { requests: { cpu: '10', memory: '20Gi' }, pods: 50 },
    });
    expect(requestsFor(englishWords, environmentEntity)[0].formData).toEqual({
      stack: 'core-eu-central-1-dev',
    });
  });
});

describe('placeOfEntity', () => {
  it('knows the runs of an account, of a team, and of anything else', () => {
    expect(placeOfEntity(accountEntity)).toEqual({ accountId: '123456789012' });
    expect(placeOfEntity(teamEntity)).toEqual({ team: 'payments' });
    expect(placeOfEntity(environmentEntity)).toEqual({
      entityRef: 'resource:default/core-eu-central-1-dev',
    });
  });
});
