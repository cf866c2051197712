/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunAction,
  RunLogLine,
  RunState,
  RunSummary,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { RunsQuery } from '../api';
import { people } from './runs';

/** How a run came to its state. */
export function transitionsOf(run: Run): RunTransitionRecord[] {
  return [
    {
      seq: 1,
      event: 'request',
      to: 'REQUESTED',
      by: run.requestedBy,
      at: run.createdAt,
    },
    {
      seq: 2,
      event: 'assess',
      from: 'REQUESTED',
      to: 'ASSESSED',
      at: run.createdAt,
    },
    ...(run.state === 'ASSESSED'
      ? []
      : [
          {
            seq: 3,
            event: 'requireApproval' as const,
            from: 'ASSESSED' as const,
            to: 'PENDING_APPROVAL' as const,
            at: run.createdAt,
          },
        ]),
    ...(['RUNNING', 'FAILED', 'SUCCEEDED'].includes(run.state)
      ? [
          {
            seq: 4,
            event: 'approve' as const,
            from: 'PENDING_APPROVAL' as const,
            to: 'APPROVED' as const,
            by: people.ravi,
            at: run.startedAt ?? run.createdAt,
            comment: 'Agreed in the change meeting',
          },
          {
            seq: 5,
            event: 'start' as const,
            from: 'APPROVED' as const,
            to: 'RUNNING' as const,
            at: run.startedAt ?? run.createdAt,
          },
        ]
      : []),
    ...(run.state === 'CANCELLED'
      ? [
          {
            seq: 4,
            event: 'cancel' as const,
            from: 'PENDING_APPROVAL' as const,
            to: 'CANCELLED' as const,
            by: people.ravi,
            at: run.updatedAt,
            comment: 'Not needed any more',
          },
        ]
      : []),
  ];
}

/** What may be done to a run. */
export function allowedActionsOf({ state }: Run): RunAction[] {
  const actions: Partial<Record<RunState, RunAction[]>> = {
    PENDING_APPROVAL: ['approve', 'reject', 'break-glass', 'cancel'],
    RUNNING: ['cancel', 'stop'],
    FAILED: ['retry', 'decommission'],
    SUCCEEDED: ['decommission'],
  };
  return actions[state] ?? [];
}

/** Whether a list with this filter has the run. */
export function matches(run: Run, filter: RunsQuery): boolean {
  const { state, kind, requestedBy, accountId, team, q } = filter;
  const words = `${run.target.name} ${run.target.accountName} ${run.requestedBy}`;
  return (
    (!state?.length || state.includes(run.state)) &&
    (!kind?.length || kind.includes(run.kind)) &&
    (!requestedBy || run.requestedBy === requestedBy) &&
    (!accountId || run.target.accountId === accountId) &&
    (!team || run.target.team === team) &&
    (!q || words.toLowerCase().includes(q.toLowerCase())) &&
    (!filter.waitingForMe || run.state === 'PENDING_APPROVAL') &&
    (!filter.mine || run.requestedBy === people.dana)
  );
}

/** The run as a list shows it. */
export function summaryOf(run: Run): RunSummary {
  return {
    ...run,
    risk: run.assessment?.risk.score,
    monthlyCost: run.assessment?.cost.monthly,
    failure: run.failure?.reason,
  };
}

/** The log of a run as far as it is. */
export function logOf(run: Run): RunLogLine[] {
  if (!run.startedAt) {
    return [];
  }
  const texts = [
    'Run started, attempt 1',
    'ValidateRequest entered',
    'Terraform initialized in /workspace',
    'aws_security_group.enclave: Creating...',
    'aws_instance.enclave: Still creating... [00m10s elapsed]',
    'Warning: argument is deprecated',
    ...(run.state === 'FAILED'
      ? ['Error: creating EC2 Instance: InsufficientInstanceCapacity']
      : []),
  ];
  return texts.map((text, index) => ({
    id: index + 1,
    at: new Date(Date.parse(run.startedAt!) + index * 9_000).toISOString(),
    source: index < 2 ? 'step-functions' : 'task',
    step: index < 2 ? 'ValidateRequest' : 'RunTerraform',
    elapsedMs: index * 9_000,
    text,
    level:
      (text.startsWith('Error') && 'error') ||
      (text.startsWith('Warning') && 'warning') ||
      'info',
  }));
}
