/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MovePart } from '@steward/backstage-plugin-scorecards-common';
import { EntityChange } from '@steward/backstage-plugin-scorecards-node';
import { CampaignSpan } from '../campaigns/CampaignStore';

/** How long after a change its evidence can come in: what is read once a day is there by then. */
export const EVIDENCE_MS = 2 * 86_400_000;

/**
 * What a change of evidence followed: the last run on the entity before it, and
 * the campaign that was after just this check. Nothing is said of changes that
 * the policy, an exemption or the age of evidence made.
 */
export function causeOf(
  part: MovePart & { at?: string },
  options: {
    changes: readonly EntityChange[];
    /** Those of the entity, the last started first. */
    campaigns: readonly CampaignSpan[];
  },
): { runId?: string; runTitle?: string; campaignId?: string } {
  const { at, reason, checkId, to } = part;
  if (reason !== 'evidence' || at === undefined) {
    return {};
  }
  const earliest = new Date(Date.parse(at) - EVIDENCE_MS).toISOString();
  const [change] = options.changes
    .filter(one => one.at <= at && one.at >= earliest)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const campaign = options.campaigns.find(
    ({ checkIds, startedAt, closedAt }) =>
      checkIds.includes(checkId) &&
      startedAt <= at &&
      (closedAt === undefined || closedAt >= at),
  );
  return {
    ...(change && { runId: change.runId }),
    ...(change?.title && { runTitle: change.title }),
    ...(campaign && to === 'pass' && { campaignId: campaign.id }),
  };
}
