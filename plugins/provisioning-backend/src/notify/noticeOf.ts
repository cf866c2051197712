/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  describeRun,
  RUN_STATE_WORDS,
} from '@steward/backstage-plugin-provisioning-common';
import { Notice } from '../database/NoticeStore';
import { TOLD_EVENTS } from '../domain/toldEvents';

/** Whom to tell what of a transition; undefined where there is nobody to tell. */
export function noticeOf({
  run,
  transition,
}: Notice): NotificationSendOptions | undefined {
  const { event, by, comment } = transition;
  const what = describeRun(run);
  const payload = {
    link: `/provisioning/runs/${run.id}`,
    topic: 'provisioning',
    scope: `run:${run.id}:${transition.seq}`,
  };
  if (event === 'requireApproval') {
    const approvers = run.assessment?.approval.sets.flatMap(
      set => set.approvers,
    );
    return {
      recipients: {
        type: 'entity',
        entityRef: [...new Set(approvers)],
        excludeEntityRef: run.requestedBy,
      },
      payload: {
        ...payload,
        title: `Waiting for your decision: ${what}`,
        description: [
          `Asked for by ${nameOf(run.requestedBy)}`,
          `risk ${run.assessment?.risk.score}`,
          run.reason,
        ]
          .filter(Boolean)
          .join(', '),
        severity: 'normal',
      },
    };
  }
  // Who did it himself knows; a rule that approves tells with the end.
  const silent =
    !TOLD_EVENTS.includes(event) ||
    by === run.requestedBy ||
    (event === 'approve' && !by) ||
    !run.requestedBy.startsWith('user:');
  return silent
    ? undefined
    : {
        recipients: { type: 'entity', entityRef: run.requestedBy },
        payload: {
          ...payload,
          title: `${what}: ${RUN_STATE_WORDS[transition.to]}`,
          description: [
            by && `By ${nameOf(by)}`,
            comment ?? run.failure?.reason,
          ]
            .filter(Boolean)
            .join(': '),
          severity: event === 'fail' ? 'high' : 'normal',
        },
      };
}

/** Of a user his name, of anybody else the whole reference. */
function nameOf(ref: string): string {
  return ref.replace(/^user:default\//, '');
}
