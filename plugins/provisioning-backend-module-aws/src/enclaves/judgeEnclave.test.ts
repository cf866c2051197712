/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ENCLAVE_STATES,
  ENCLAVE_TRANSITIONS,
  enclaveTransition,
} from '@steward/backstage-plugin-provisioning-common';
import { toRow } from './EnclaveRow';
import { ListedExecution } from '../stepFunctions/StateMachines';
import { causeOf } from './causeOf';
import { enclaveIdOf } from './enclaveId';
import { judgeEnclave } from './judgeEnclave';

const execution = (status: string): ListedExecution => ({
  arn: `arn:${status}`,
  name: 'enc_1-deploy-1',
  status,
  startDate: new Date(1),
});
const judged = (
  operation: Parameters<typeof enclaveTransition>[0],
  status: string | undefined,
  ...statuses: string[]
) =>
  judgeEnclave(
    enclaveTransition(operation),
    status === undefined ? undefined : toRow({ id: 'enc_1', status }),
    statuses.map(execution),
  );

describe('judgeEnclave', () => {
  it.each([
    ['deploy', 'DEPLOYED', ['SUCCEEDED'], 'done'],
    ['deploy', 'FAILED', ['SUCCEEDED'], 'failed'],
    ['deploy', 'DEPLOYING', ['FAILED'], 'failed'],
    ['destroy', 'DESTROYING', ['TIMED_OUT'], 'failed'],
    ['destroy', 'DESTROYED', ['FAILED', 'SUCCEEDED'], 'done'],
    ['destroy', 'DESTROYED', ['FAILED'], 'failed'],
    ['deploy', 'FAILED', ['FAILED', 'RUNNING'], 'under-way'],
    ['deploy', 'DEPLOYED', [], 'done-by-row'],
    ['pause', 'PAUSED', [], 'done-by-row'],
    ['resume', 'FAILED', [], 'failed-by-row'],
    ['destroy', undefined, [], 'done-by-row'],
    ['deploy', undefined, [], 'failed-by-row'],
    ['deploy', 'DEPLOYING', ['PENDING_REDRIVE'], 'under-way'],
  ] as const)('says of %s, %s and %s: %s', (operation, status, list, is) => {
    expect(judged(operation, status, ...list).is).toBe(is);
  });

  it('never ends because of a state that it does not know', () => {
    for (const { operation } of ENCLAVE_TRANSITIONS) {
      for (const status of ['ACTIVE', 'HIBERNATING', ...ENCLAVE_STATES]) {
        expect(judged(operation, status, 'RUNNING')).toEqual({
          is: 'under-way',
        });
      }
      expect(judged(operation, 'HIBERNATING')).toEqual({
        is: 'under-way',
        waitingFor: expect.stringContaining('leaves alone'),
      });
    }
  });
});

describe('causes and ids', () => {
  it('trust the history, then the row, but not its message of validation', () => {
    const row = toRow({
      id: 'x',
      error_message: 'Deployment request is valid',
    });
    expect(causeOf('Terraform: boom', row)).toBe('Terraform: boom');
    expect(causeOf(undefined, row)).toContain('gives no cause');
    expect(
      causeOf(
        undefined,
        toRow({ id: 'x', error_message: '{}', error_type: 'UnknownError' }),
      ),
    ).toContain('gives no cause');
    expect(
      causeOf(
        undefined,
        toRow({ id: 'x', error_message: 'no', error_type: 'E' }),
      ),
    ).toBe('E: no');
  });

  it('are the same for a run, and of the time that it was made', () => {
    const id = enclaveIdOf({ id: '01920b6e-4a40-7abc-8def-0123456789ab' });
    expect(id).toBe(
      enclaveIdOf({ id: '01920b6e-4a40-7abc-8def-0123456789ab' }),
    );
    expect(id).toMatch(/^enc_1726\d{9}_[0-9a-z]{9}$/);
    expect(id).not.toBe(
      enclaveIdOf({ id: '01920b6e-4a40-7abc-8def-0123456789ac' }),
    );
  });

  it('keep what is of the wrong type out of a row', () => {
    expect(
      toRow({
        id: 'x',
        status: 'DEPLOYED',
        steward: 'old',
        owner: 7,
        providerConfig: { cpuCount: 2 },
      }),
    ).toEqual({
      id: 'x',
      status: 'DEPLOYED',
      providerConfig: { cpuCount: '2' },
    });
  });
});
