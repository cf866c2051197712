/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** @public */
export const CAMPAIGN_STATES = ['draft', 'active', 'closed'] as const;

/** @public */
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** The life of a campaign. @public */
export const CAMPAIGN_TRANSITIONS = {
  start: { from: 'draft', to: 'active' },
  close: { from: 'active', to: 'closed' },
} as const;

/** @public */
export type CampaignAction = keyof typeof CAMPAIGN_TRANSITIONS;
