/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunEffect,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import { Observation } from '@steward/backstage-plugin-provisioning-node';
import { readableCause } from './log/readableCause';
import { redactLine } from './log/redactLine';
import { MachineExecution } from './MachineExecution';
import { resultSteps } from './resultSteps';

/** What AWS says of an execution; error, cause and output only where it was described. */
export interface SeenExecution {
  status: string;
  startDate?: Date;
  stopDate?: Date;
  output?: string;
  error?: string;
  cause?: string;
  redriveCount?: number;
  isDescribed: boolean;
}

/** States that an execution does not leave by itself. */
export const ENDED = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

/** How long a fresh execution may be unknown to AWS, which reads from copies. */
export const FRESH_MS = 60_000;

/** What an execution says of its run. */
export function observeExecution(
  run: Run,
  execution: RunExecution,
  plan: MachineExecution,
  seen: SeenExecution,
  now: Date,
): Observation {
  const next: RunExecution = {
    ...execution,
    status: seen.status,
    startedAt: execution.startedAt ?? seen.startDate?.toISOString(),
    finishedAt: seen.stopDate?.toISOString(),
    observedAt: now.toISOString(),
  };
  switch (seen.status) {
    case 'RUNNING':
      return { execution: next };
    case 'PENDING_REDRIVE':
      return {
        execution: next,
        waitingFor: 'AWS is about to redrive the execution (PENDING_REDRIVE)',
      };
    case 'SUCCEEDED':
      return needsOutput(plan) && !seen.isDescribed
        ? { execution: next, waitingFor: 'It ended well; its output is read' }
        : succeeded(run, next, plan, seen);
    case 'FAILED':
    case 'TIMED_OUT':
    case 'ABORTED':
      if ((seen.redriveCount ?? 0) < Number(execution.state?.redrives ?? 0)) {
        return {
          execution,
          waitingFor: 'AWS does not tell of the redrive yet',
        };
      }
      return seen.isDescribed
        ? failed(next, seen)
        : { execution: next, waitingFor: 'It failed; the cause is read' };
    default:
      return {
        execution: next,
        waitingFor: `AWS says ${seen.status}, which Steward does not know`,
      };
  }
}

/** Whether more than the status must be known of one that ended well. */
export function needsOutput(plan: MachineExecution): boolean {
  return Boolean(plan.effectsOfOutput?.length || plan.results);
}

function succeeded(
  run: Run,
  execution: RunExecution,
  plan: MachineExecution,
  { output }: SeenExecution,
): Observation {
  const value: unknown = output ? JSON.parse(output) : {};
  return {
    execution,
    outcome: 'succeeded',
    effects:
      plan.effectsOfOutput?.map(effect => filled(effect, value)) ??
      run.plan?.effects,
    ...(plan.results && resultSteps(value, plan.results)),
  };
}

function filled(effect: RunEffect, output: unknown): RunEffect {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => {
      const value =
        typeof output === 'object' && output !== null
          ? (output as Record<string, unknown>)[name]
          : undefined;
      return value === undefined ? all : String(value);
    });
  return {
    ...effect,
    ref: fill(effect.ref),
    ...(effect.accountId && { accountId: fill(effect.accountId) }),
  };
}

function failed(execution: RunExecution, seen: SeenExecution): Observation {
  const cause = readableCause(seen.cause);
  const why = [seen.error, cause].filter(Boolean).join(': ');
  const said: Record<string, string> = {
    FAILED: 'The execution failed',
    TIMED_OUT: 'The execution took longer than its machine allows',
    ABORTED: 'Somebody stopped the execution in AWS',
  };
  const reason = said[seen.status] ?? seen.status;
  return {
    execution,
    outcome: 'failed',
    failure: {
      reason: redactLine(why ? `${reason}: ${why}` : reason),
      leftBehind: [
        'What its finished steps did stays; a Terraform run that was cut off may hold its state lock',
      ],
      nextStep:
        'Put the cause right, then retry: AWS goes on from where it failed where it can, and starts anew where it cannot',
      retryable: true,
    },
  };
}
