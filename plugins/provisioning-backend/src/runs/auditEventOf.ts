/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { AuditEventInput } from '@steward/backstage-plugin-audit-trail-node';
import {
  ApprovalDecision,
  describeRun,
  Run,
  RunEvent,
} from '@steward/backstage-plugin-provisioning-common';
import { entitiesOf } from './entitiesOf';

const VERBS: Record<RunEvent, string> = {
  request: 'submit',
  assess: 'assess',
  requireApproval: 'hold',
  approve: 'approve',
  deny: 'deny',
  reject: 'reject',
  expire: 'expire',
  start: 'start',
  succeed: 'finish',
  fail: 'fail',
  retry: 'retry',
  cancel: 'cancel',
};

/** What the audit trail keeps of a change of state. */
export function auditEventOf(
  run: Run,
  change: {
    event: RunEvent;
    by?: string;
    comment?: string;
    decision?: ApprovalDecision;
  },
): AuditEventInput {
  const { event, by, comment, decision } = change;
  const metadata: JsonObject = {
    runId: run.id,
    title: titleOf(run),
    state: run.state,
    type: run.kind,
    ...(run.digest && { status: run.digest }),
    ...(comment && { reason: comment }),
    ...(decision?.breakGlass && { decision: 'break-glass' }),
    ...executedIn(run),
  };
  return {
    action: `run.${VERBS[event]}`,
    actor: by
      ? actorOf(by)
      : {
          type: 'service',
          ref: 'plugin:provisioning',
          ...(run.requestedBy.startsWith('user:') && {
            onBehalfOf: run.requestedBy,
          }),
        },
    resource: resourceOf(run),
    correlationId: run.correlationId,
    severity: severityOf(event, decision),
    metadata,
    ...(event === 'fail' && {
      outcome: 'failure',
      error: {
        name: 'RunFailed',
        message: (run.failure?.reason ?? 'It failed').slice(0, 2000),
      },
    }),
  };
}

/** What an event of a request adds once it is known which run it is about. */
export function auditMetaOf(run: Run): JsonObject {
  return {
    runId: run.id,
    title: titleOf(run),
    state: run.state,
    correlationId: run.correlationId,
    resource: resourceOf(run),
  };
}

/** Where its AWS calls are made, which need not be where its target is. */
function executedIn({ execution }: Run): JsonObject {
  return execution?.accountId
    ? {
        executedIn: {
          accountId: execution.accountId,
          ...(execution.region && { region: execution.region }),
        },
      }
    : {};
}

/** The run and what it is about: of something new, that which came of it. */
function resourceOf(run: Run) {
  const { id, target } = run;
  const { accountId, region } = target;
  const [entityRef] = entitiesOf(run);
  return {
    type: 'run',
    id,
    ...(entityRef && { entityRef }),
    ...(accountId && { accountId }),
    ...(region && { region }),
  };
}

/** What it is for and what it costs: "Create enclave kyc-prod in prod-payments, +212.40 USD a month". */
function titleOf(run: Run): string {
  const delta = run.assessment?.cost.delta;
  if (!delta || Number(delta.amount) === 0) {
    return describeRun(run);
  }
  const sign = delta.amount.startsWith('-') ? '' : '+';
  return `${describeRun(run)}, ${sign}${delta.amount} ${
    delta.currency
  } a month`;
}

function actorOf(by: string): AuditEventInput['actor'] {
  return { type: by.startsWith('user:') ? 'user' : 'service', ref: by };
}

function severityOf(
  event: RunEvent,
  decision: ApprovalDecision | undefined,
): AuditEventInput['severity'] {
  if (decision?.breakGlass) {
    return 'critical';
  }
  return event === 'assess' || event === 'requireApproval' ? 'low' : 'medium';
}
