/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunRequest } from '@steward/backstage-plugin-provisioning-common';
import { SandboxProcess } from '../lib/SandboxProcess';

/** Names sort as they were made: `bench-0042`. */
export function nameOf(index: number): string {
  return `bench-${String(index).padStart(4, '0')}`;
}

/** A small enclave in a development account. */
export function enclaveRequest(index: number, accountId: string): RunRequest {
  return {
    kind: 'enclave.create',
    target: { name: nameOf(index), accountId, region: 'eu-central-1' },
    inputs: {
      dockerImage: 'registry.example/bench/app:1.0.0',
      instanceType: 'm6i.xlarge',
      cpuCount: 2,
      memoryMib: 2048,
    },
    idempotencyKey: nameOf(index),
  };
}

/** An execution of a machine. */
export function machineRequest(
  index: number,
  accountId: string,
  managementAccountId: string,
): RunRequest {
  return {
    kind: 'step-functions.execute',
    target: { name: nameOf(index), accountId, region: 'eu-central-1' },
    inputs: {
      stateMachineArn: `arn:aws:states:eu-central-1:${managementAccountId}:stateMachine:steward-quota-change`,
      input: {
        account_id: accountId,
        region: 'eu-central-1',
        service_code: 'ec2',
        quota_code: `L-${index}`,
        desired_value: 10,
      },
    },
    idempotencyKey: nameOf(index),
  };
}

/** A file in a repository. */
export function fileRequest(
  index: number,
  sandbox: SandboxProcess,
): RunRequest {
  return {
    kind: 'git.change',
    target: { name: nameOf(index) },
    inputs: {
      repository: `${sandbox.url}/northwind/platform-gitops`,
      title: `File of ${nameOf(index)}`,
      files: [{ path: `bench/${nameOf(index)}.txt`, content: `${index}\n` }],
    },
    idempotencyKey: nameOf(index),
  };
}
