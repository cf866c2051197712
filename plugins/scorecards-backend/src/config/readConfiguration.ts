/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  listOf,
  logProblems,
  orDefaults,
  positiveDurationSchema,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import {
  DEFAULT_TIER_POLICY,
  FACT_TYPES,
  FactDeclaration,
  factNameSchema,
  PILLARS,
  PillarWeights,
  TierPolicy,
  TIERS,
} from '@steward/backstage-plugin-scorecards-common';
import { z } from 'zod';

/** What `scorecards` says in the configuration. */
export interface ScorecardsConfiguration {
  /** Where packs come from; all that come with Steward and with modules by default. */
  packs?: string[];
  /** Facts that are pushed. */
  facts: FactDeclaration[];
  tiers: TierPolicy;
  weights: PillarWeights;
}

const percent = z
  .number()
  .min(0, 'is less than 0; Write a number from 0 to 100')
  .max(100, 'is more than 100; Write a number from 0 to 100');

const tierSchema = z.strictObject({
  score: percent.optional(),
  coverage: z
    .number()
    .min(0, 'is less than 0; Write a share from 0 to 1')
    .max(1, 'is more than 1; Write a share from 0 to 1')
    .optional(),
  pillars: z.partialRecord(z.enum(PILLARS), percent).optional(),
  checks: z.array(z.string()).optional(),
});

const factSchema = z.strictObject({
  name: factNameSchema,
  type: z.enum(FACT_TYPES),
  description: z.string().default(''),
  unit: z.string().optional(),
  maximumAge: positiveDurationSchema,
});

/** Reads the configuration. What is wrong is logged, and its default is used. */
export function readConfiguration(
  rootConfig: Config,
  logger: LoggerService,
): ScorecardsConfiguration {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'scorecards',
    {
      packs: z.array(z.string().min(1)).optional(),
      facts: listOf(factSchema),
      tiers: orDefaults(z.partialRecord(z.enum(TIERS), tierSchema).default({})),
      weights: orDefaults(
        z.partialRecord(z.enum(PILLARS), percent).default({}),
      ),
      'required.criticality': z.record(z.string(), z.enum(TIERS)).optional(),
      'required.dataClass': z.record(z.string(), z.enum(TIERS)).optional(),
    },
    { readElsewhere: ['aws'] },
  );
  logProblems(logger, { problems, setAside });
  const { tiers, required } = DEFAULT_TIER_POLICY;
  return {
    packs: config.packs,
    facts: config.facts.map(({ value }) => value),
    tiers: {
      tiers: Object.fromEntries(
        TIERS.map(tier => [tier, { ...tiers[tier], ...config.tiers[tier] }]),
      ) as TierPolicy['tiers'],
      required: {
        criticality: config['required.criticality'] ?? required.criticality,
        dataClass: config['required.dataClass'] ?? required.dataClass,
      },
    },
    weights: config.weights,
  };
}
