/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  describeRun,
  Run,
  RUN_STATE_WORDS,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { Notice } from './NoticeStore';
import { TOLD_EVENTS } from '../runs/toldEvents';

/** Whom to tell what of a transition. */
export function noticesOf(notice: Notice): NotificationSendOptions[] {
  return [forApprovers(notice), forRequester(notice)].filter(
    options => options !== undefined,
  );
}

/** What waits for them, and that it no longer does: the second takes the place of the first. */
function forApprovers({
  run,
  transition,
}: Notice): NotificationSendOptions | undefined {
  const asked = transition.event === 'requireApproval';
  if (!asked && transition.from !== 'PENDING_APPROVAL') {
    return undefined;
  }
  const approvers = run.assessment?.approval.sets.flatMap(set => set.approvers);
  return {
    recipients: {
      type: 'entity',
      entityRef: [...new Set(approvers)],
      excludeEntityRef: run.requestedBy,
    },
    payload: {
      ...payloadOf(run),
      scope: `run:${run.id}:approval`,
      ...(asked
        ? {
            title: `Waiting for your decision: ${describeRun(run)}`,
            description: [
              `Asked for by ${nameOf(run.requestedBy)}`,
              `risk ${run.assessment?.risk.score}`,
              run.reason,
            ]
              .filter(Boolean)
              .join(', '),
            severity: 'normal',
          }
        : { ...whatBecame(run, transition), severity: 'low' }),
    },
  };
}

function forRequester({
  run,
  transition,
}: Notice): NotificationSendOptions | undefined {
  const { event, by } = transition;
  // Who did it knows; a rule that approves tells with the end.
  const silent =
    event === 'requireApproval' ||
    !TOLD_EVENTS.includes(event) ||
    by === run.requestedBy ||
    (event === 'approve' && !by) ||
    !run.requestedBy.startsWith('user:');
  return silent
    ? undefined
    : {
        recipients: { type: 'entity', entityRef: run.requestedBy },
        payload: {
          ...payloadOf(run),
          scope: `run:${run.id}:${transition.seq}`,
          ...whatBecame(run, transition),
          severity: event === 'fail' ? 'high' : 'normal',
        },
      };
}

function payloadOf(run: Run) {
  return { link: `/provisioning/runs/${run.id}`, topic: 'provisioning' };
}

function whatBecame(run: Run, { by, comment, to }: RunTransitionRecord) {
  return {
    title: `${describeRun(run)}: ${RUN_STATE_WORDS[to]}`,
    description: [by && `By ${nameOf(by)}`, comment ?? run.failure?.reason]
      .filter(Boolean)
      .join(': '),
  };
}

/** Of a user the name, of anybody else the whole reference. */
function nameOf(ref: string): string {
  return ref.replace(/^user:default\//, '');
}
