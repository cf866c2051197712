/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NewNotice } from '@steward/backstage-plugin-portal-node';
import { Campaign } from '@steward/backstage-plugin-scorecards-common';
import { portalPaths } from '../notices/portalPaths';

const DAY_MS = 86_400_000;
const DUE_SOON_MS = 7 * DAY_MS;

/** What an owner still has to do in a campaign. */
export interface OpenWork {
  owner: string;
  entities: number;
  checks: number;
}

type Stage = 'started' | 'dueSoon' | 'overdue';

const STAGE_WORDS: Record<Stage, string> = {
  started: 'Campaign started',
  dueSoon: 'Campaign due soon',
  overdue: 'Campaign overdue',
};

/** What the owners of entities with open checks are told about an active campaign now. */
export function campaignNotices(
  campaign: Campaign,
  open: readonly OpenWork[],
  now: Date,
): NewNotice[] {
  const { id, state, title, dueAt } = campaign;
  if (state !== 'active') {
    return [];
  }
  const stage = stageOf(campaign, now);
  const day = dueAt.slice(0, 10);
  return open.map(({ owner, entities, checks }) => ({
    key: `campaign:${id}:${stage}:${owner}`,
    subject: id,
    recipients: [owner],
    message: {
      topic: 'campaigns',
      severity: stage === 'overdue' ? 'high' : 'normal',
      title: `${STAGE_WORDS[stage]}: ${title}`,
      description: `${counted(checks, 'check')} on ${counted(
        entities,
        'entity',
        'entities',
      )} of yours ${checks === 1 ? 'is' : 'are'} open. The campaign ${
        stage === 'overdue' ? 'was' : 'is'
      } due on ${day}.`,
      link: portalPaths.campaign(id),
    },
  }));
}

/** A campaign that started within its last week is not announced twice. */
function stageOf({ dueAt, startedAt }: Campaign, now: Date): Stage {
  const due = Date.parse(dueAt);
  if (now.getTime() >= due) {
    return 'overdue';
  }
  const soon = due - DUE_SOON_MS;
  const isLong = startedAt !== undefined && Date.parse(startedAt) < soon;
  return isLong && now.getTime() >= soon ? 'dueSoon' : 'started';
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
