/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProvisioningRecorder } from '../__testUtils__/ProvisioningRecorder';
import { startRecorder } from '../__testUtils__/startRecorder';
import { TestContext } from '../__testUtils__/TestContext';
import { RunDecommissioner } from './RunDecommissioner';
import { RunRequester } from './RunRequester';

const runUrl = (id: string) => `http://portal.example/${id}`;

describe('RunRequester', () => {
  const recorder = new ProvisioningRecorder();
  let requester: RunRequester;
  let decommissioner: RunDecommissioner;

  beforeAll(async () => {
    const { provisioning } = await startRecorder(recorder);
    requester = RunRequester.create({ provisioning, runUrl });
    decommissioner = RunDecommissioner.create({
      provisioning,
      requester,
      runUrl,
    });
  });

  it('does not ask again for what an earlier attempt got, and says how it is now', async () => {
    const asked = {
      kind: 'enclave.create',
      target: { name: 'kyc' },
      inputs: { cpuCount: 2 },
    };
    const ctx = new TestContext();
    await requester.request(ctx, asked);
    expect(ctx.outputs).toMatchObject({
      runId: 'run-1',
      state: 'PENDING_APPROVAL',
    });
    recorder.setState('run-1', 'RUNNING', {
      effects: [
        { type: 'bucket', ref: 'arn:aws:s3:::kyc', operation: 'create' },
        {
          type: 'enclave',
          ref: 'resource:default/enc_1',
          operation: 'create',
        },
      ],
    });

    const restarted = ctx.restarted();
    await requester.request(restarted, asked);
    expect(recorder.written).toHaveLength(1);
    expect(restarted.outputs).toEqual({
      runId: 'run-1',
      runUrl: 'http://portal.example/run-1',
      state: 'RUNNING',
      digest: 'd1ge57',
      entityRef: 'resource:default/enc_1',
    });

    // Another iteration of the same step asks for itself
    const next = ctx.restarted();
    await requester.request(next, { ...asked, inputs: { cpuCount: 4 } });
    expect(next.outputs.runId).toBe('run-2');
  });

  it('finds the run of a task that the request page made before, when its answer was lost', async () => {
    recorder.written.length = 0;
    recorder.runs.length = 0;
    const asked = {
      kind: 'enclave.create',
      target: { name: 'kyc-lost' },
      inputs: { cpuCount: 2 },
    };
    const secrets = { stewardRequestKey: 'k3y' };
    const keys = await Promise.all(
      ['task-a', 'task-b'].map(async taskId => {
        const ctx = new TestContext(new Map(), { taskId, secrets });
        await requester.request(ctx, asked);
        return recorder.written.at(-1)?.idempotencyKey;
      }),
    );
    expect(keys[0]).toMatch(/^request:k3y:step-1:/);
    expect(new Set(recorder.written.map(one => one.idempotencyKey)).size).toBe(
      1,
    );
    const other = new TestContext(new Map(), { taskId: 'task-c' });
    await requester.request(other, asked);
    expect(recorder.written.at(-1)?.idempotencyKey).toMatch(
      /^scaffolder:task-c:/,
    );
  });

  it('asks for a run to be taken back once', async () => {
    recorder.written.length = 0;
    recorder.runs.length = 0;
    const { id } = recorder.makeRun();
    recorder.written.push({ idempotencyKey: 'of the run itself' });
    const ctx = new TestContext();
    const request = { runId: id, reason: 'The trial is over' };
    await decommissioner.decommission(ctx, request);
    await decommissioner.decommission(ctx.restarted(), request);
    expect(recorder.written.slice(1)).toEqual([
      {
        decommissionOf: id,
        reason: 'The trial is over',
        idempotencyKey: expect.stringMatching(/^scaffolder:task-1:step-1:/),
      },
    ]);
    expect(ctx.outputs.runId).toBe('run-2');
  });
});
