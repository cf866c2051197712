/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  executionConsoleUrl,
  parseArn,
} from '@steward/backstage-plugin-aws-common';
import {
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  LogReading,
  Observation,
  observeGroups,
  RunExecutor,
  RunRefusedError,
} from '@steward/backstage-plugin-provisioning-node';
import canonicalize from 'canonicalize';
import { executionArn, machineName } from './executionArn';
import { StateMachines } from './StateMachines';
import { ExecutionLog, LogPlace } from './log/ExecutionLog';
import { planOf } from './MachineExecution';
import { MachineObserver } from './MachineObserver';
import { ENDED } from './observeExecution';

/** Name that plans call this executor by. */
export const STEP_FUNCTIONS = 'step-functions';

export interface StepFunctionsExecutorOptions {
  machines: StateMachines;
  log: ExecutionLog;
  /** Where the tasks of a machine log to, if that is known. */
  logPlaceOf: (machineArn: string) => LogPlace | undefined;
  clock: () => Date;
}

/** Runs state machines of Step Functions, of type STANDARD. */
export class StepFunctionsExecutor implements RunExecutor {
  readonly name = STEP_FUNCTIONS;
  readonly #options: StepFunctionsExecutorOptions;
  readonly #observer: MachineObserver;

  constructor(options: StepFunctionsExecutorOptions) {
    this.#options = options;
    this.#observer = new MachineObserver(options);
  }

  async start(run: Run): Promise<RunExecution> {
    const { machines, clock } = this.#options;
    const { machineArn, input } = planOf(run);
    const name = nameOf(run);
    const text = canonicalize(input) ?? '{}';
    try {
      const answer = await machines.start({
        machineArn,
        name,
        input: text,
        correlationId: run.correlationId,
      });
      return executionOf(run, name, answer, clock());
    } catch (error) {
      if (isNamed(error, 'ExecutionAlreadyExists')) {
        return this.#attach(run, name, text);
      }
      throw refusalOf(error, machineArn) ?? error;
    }
  }

  async retry(run: Run): Promise<RunExecution> {
    const { machines } = this.#options;
    const before = run.execution;
    const seen = before?.ref && (await machines.execution(before.ref));
    if (!before?.ref || !seen || seen === 'absent') {
      return this.start(run);
    }
    const isRedriven =
      (seen.redriveCount ?? 0) > Number(before.state?.redrives ?? 0);
    const again: RunExecution = {
      ...before,
      attempt: run.attempt,
      status: 'RUNNING',
      finishedAt: undefined,
      state: {
        ...before.state,
        redrives: (seen.redriveCount ?? 0) + (isRedriven ? 0 : 1),
      },
    };
    // Running again: an earlier call of this attempt redrove it, and its answer was lost.
    if (
      isRedriven ||
      seen.status === 'RUNNING' ||
      seen.status === 'PENDING_REDRIVE'
    ) {
      return again;
    }
    const token = `${run.id}-${run.attempt}`;
    const isAccepted =
      seen.redriveStatus === 'REDRIVABLE' &&
      (await machines.redrive(before.ref, token, run.correlationId));
    return isAccepted ? again : this.start(run);
  }

  async observe(runs: readonly Run[]): Promise<Map<string, Observation>> {
    return observeGroups({
      runs,
      keyOf: run => planOf(run).machineArn,
      look: (group, machineArn, seen) =>
        this.#observer.observe(machineArn, group, seen),
    });
  }

  async cancel(run: Run, { stop }: { stop: boolean }): Promise<CancelResult> {
    const { machines } = this.#options;
    const { machineArn } = planOf(run);
    const arn =
      run.execution?.attempt === run.attempt && run.execution.ref
        ? run.execution.ref
        : executionArn(machineArn, nameOf(run));
    const seen = await machines.execution(arn);
    if (!seen) {
      throw new Error('Too much is asked of Step Functions at this moment');
    }
    if (seen === 'absent') {
      return { leftBehind: [] };
    }
    const status = seen.status ?? 'UNKNOWN';
    if (ENDED.includes(status)) {
      return {
        leftBehind: [
          `The execution ended before, as ${status}: ${
            executionConsoleUrl(arn) ?? arn
          }`,
        ],
      };
    }
    if (!stop) {
      return {
        leftBehind: [
          `The execution goes on in AWS: ${executionConsoleUrl(arn) ?? arn}`,
        ],
      };
    }
    await machines.stop(arn, `Run ${run.id} was cancelled`, run.correlationId);
    return {
      leftBehind: [
        'What its finished steps did stays; a Terraform run that was cut off may hold its state lock',
      ],
      execution: run.execution && { ...run.execution, status: 'ABORTED' },
    };
  }

  async readLog(run: Run, cursor: string | undefined): Promise<LogReading> {
    const { log, logPlaceOf } = this.#options;
    if (!run.execution?.ref) {
      return { lines: [], cursor };
    }
    return log.read({
      run,
      executionArn: run.execution.ref,
      cursor,
      place: logPlaceOf(planOf(run).machineArn),
    });
  }

  /** The name is taken: by an earlier call of ours, or by somebody else's input. */
  async #attach(run: Run, name: string, input: string): Promise<RunExecution> {
    const { machines, clock } = this.#options;
    const { machineArn } = planOf(run);
    const seen = await machines.execution(executionArn(machineArn, name));
    if (!seen || seen === 'absent') {
      throw new Error(`Step Functions does not tell of ${name} yet`);
    }
    const isSame =
      seen.input !== undefined &&
      canonicalize(JSON.parse(seen.input)) === input;
    if (!isSame) {
      throw new RunRefusedError({
        reason: `${machineName(
          machineArn,
        )} has an execution ${name} with another input`,
        leftBehind: [],
        nextStep:
          'Look at that execution in AWS; retry starts one of another name',
        retryable: true,
      });
    }
    return executionOf(run, name, seen, clock());
  }
}

/** At most 80 characters of 0-9A-Za-z_-. */
function nameOf(run: Run): string {
  return `steward-${run.id}-${run.attempt}`;
}

function executionOf(
  run: Run,
  name: string,
  seen: { executionArn?: string; startDate?: Date },
  now: Date,
): RunExecution {
  const { machineArn } = planOf(run);
  const { accountId, region } = parseArn(machineArn);
  const ref = seen.executionArn ?? executionArn(machineArn, name);
  return {
    executor: STEP_FUNCTIONS,
    attempt: run.attempt,
    name,
    ref,
    accountId,
    region,
    url: executionConsoleUrl(ref),
    status: 'RUNNING',
    startedAt: (seen.startDate ?? now).toISOString(),
  };
}

/** What no later call would change. */
function refusalOf(
  error: unknown,
  machineArn: string,
): RunRefusedError | undefined {
  const refused = (reason: string, nextStep: string) =>
    new RunRefusedError({ reason, leftBehind: [], nextStep, retryable: false });
  if (
    isNamed(error, 'StateMachineDoesNotExist') ||
    isNamed(error, 'StateMachineDeleting')
  ) {
    return refused(
      `There is no state machine ${machineArn}`,
      'Correct the ARN, then ask again',
    );
  }
  return isNamed(error, 'InvalidExecutionInput') ||
    isNamed(error, 'InvalidName')
    ? refused(
        `Step Functions does not take this input: ${error.message}`,
        'Correct the input, then ask again',
      )
    : undefined;
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}
