/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Pillar } from '../checks/Pillar';
import { Tier } from './Tier';

/** What a tier asks for. @public */
export interface TierRequirement {
  /** Least score of the whole, 0–100. */
  score: number;
  /** Least score of single pillars. */
  pillars?: Partial<Record<Pillar, number>>;
  /** Least observed share of the weight, 0–1. */
  coverage: number;
  /** Ids of checks that must pass, besides those that name the tier themselves. */
  checks?: string[];
}

/** How important something is, least first. @public */
export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;

/** @public */
export type Criticality = (typeof CRITICALITIES)[number];

/** How sensitive data is, least first. @public */
export const DATA_CLASSES = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const;

/** @public */
export type DataClass = (typeof DATA_CLASSES)[number];

/** When an entity reaches a tier, and which one it has to. @public */
export interface TierPolicy {
  tiers: Record<Tier, TierRequirement>;
  required: {
    criticality: Partial<Record<Criticality, Tier>>;
    dataClass: Partial<Record<DataClass, Tier>>;
  };
}

/** The tiers of Steward where nothing else is configured. @public */
export const DEFAULT_TIER_POLICY: TierPolicy = {
  tiers: {
    bronze: { score: 50, coverage: 0.25 },
    silver: { score: 70, coverage: 0.5 },
    gold: { score: 85, coverage: 0.7 },
    platinum: { score: 95, coverage: 0.9 },
  },
  required: {
    criticality: {
      low: 'bronze',
      medium: 'silver',
      high: 'gold',
      critical: 'gold',
    },
    dataClass: {
      internal: 'bronze',
      confidential: 'silver',
      restricted: 'gold',
    },
  },
};
