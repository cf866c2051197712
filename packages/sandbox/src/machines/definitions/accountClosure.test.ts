/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeExecutionCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { clientsOf, startSandbox } from '../../__testUtils__/startSandbox';
import { Sandbox } from '../../Sandbox';
import { accountClosureMachineName } from './accountClosure';

describe('the machine that closes accounts', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });

  afterAll(() => sandbox.stop());

  async function close(accountId: string) {
    const { sfn } = clientsOf(sandbox, { region: 'eu-central-1' });
    const { managementAccountId } = sandbox.world.organization;
    const { executionArn } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: `arn:aws:states:eu-central-1:${managementAccountId}:stateMachine:${accountClosureMachineName}`,
        input: JSON.stringify({ account_id: accountId }),
      }),
    );
    for (;;) {
      const execution = await sfn.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      if (execution.status !== 'RUNNING') {
        return execution;
      }
      await new Promise<void>(resolve => setImmediate(resolve));
    }
  }

  it('ends once the account is closed, and fails for one that cannot be', async () => {
    const { id } = sandbox.world.accountByName('dev-payments');
    const closed = await close(id);
    expect(closed.status).toBe('SUCCEEDED');
    expect(JSON.parse(closed.output ?? '')).toEqual({
      account_id: id,
      state: 'CLOSED',
    });
    expect(sandbox.world.account(id)?.state).toBe('CLOSED');

    const { managementAccountId } = sandbox.world.organization;
    expect(await close(managementAccountId)).toMatchObject({
      status: 'FAILED',
      error: expect.stringContaining('ConstraintViolation'),
    });
  });
});
