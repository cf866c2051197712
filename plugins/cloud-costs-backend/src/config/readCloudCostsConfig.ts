/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  chargeCategories,
  MappingRule,
  MAX_TAGS,
  Money,
  SplitMethod,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  configuredAccountIdSchema,
  entityRefSchema,
  listOf,
  millisecondsSchema,
  orDefaults,
  ownerRefSchema,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

const texts = z.array(z.string().min(1)).min(1);

const splitSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('even'),
    teams: z.array(ownerRefSchema).min(1),
  }),
  z.strictObject({
    method: z.literal('proportional'),
    teams: z.array(ownerRefSchema).min(1).optional(),
  }),
  z.strictObject({
    method: z.literal('fixed'),
    weights: z
      .record(ownerRefSchema, z.number().positive())
      .transform(weights =>
        Object.fromEntries(
          Object.entries(weights).map(([team, weight]) => [team, `${weight}`]),
        ),
      ),
  }),
]);

const ruleSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    match: z.strictObject({
      accounts: z.array(configuredAccountIdSchema).min(1).optional(),
      services: texts.optional(),
      regions: texts.optional(),
      categories: z.array(z.enum(chargeCategories)).min(1).optional(),
      recordTypes: texts.optional(),
      resources: texts.optional(),
      tags: z.record(z.string(), texts).optional(),
    }),
    team: ownerRefSchema.optional(),
    entity: entityRefSchema.optional(),
    shared: z
      .union([z.literal(true), z.strictObject({ split: splitSchema })])
      .optional(),
  })
  .refine(
    ({ team, shared }) => (team === undefined) !== (shared === undefined),
    'has not exactly one of team and shared; Write team for a cost of one team, or shared for a cost of several',
  )
  .transform(
    ({ id, match, team, entity, shared }): MappingRule => ({
      id,
      match,
      owner:
        team === undefined
          ? {
              share: 'shared',
              ...(typeof shared === 'object' && { split: shared.split }),
            }
          : { share: 'allocated', team, ...(entity && { entity }) },
    }),
  );

const readingSchema = z
  .strictObject({
    months: z.number().int().min(1).max(60).default(14),
    every: millisecondsSchema.prefault({ hours: 6 }),
    initialDelay: millisecondsSchema.default(0),
    retryAfter: millisecondsSchema.prefault({ minutes: 10 }),
    finalAfterDays: z.number().int().min(1).max(60).default(10),
  })
  .prefault({});

const engineerCostSchema = z
  .strictObject({
    amount: z.number().positive(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'is not a currency code; Use one such as USD'),
  })
  .transform(({ amount, currency }) => ({ amount: `${amount}`, currency }));

/** The settings of cloud costs. */
export interface CloudCostsConfig {
  /** Keys of the cost-allocation tags that are kept. */
  tags: string[];
  /** The tag whose value is the name of a group. */
  teamTag?: string;
  /** The tag whose value is the id of an enclave. */
  enclaveTag?: string;
  /** Source ids: of two with the same month the one that comes first counts. */
  preference: string[];
  mapping: MappingRule[];
  unallocated?: SplitMethod;
  /** Entity ref of who approves what exceeds a budget. */
  budgetOwner?: string;
  /** What an engineer costs a month. */
  engineerCost?: Money;
  reading: z.output<typeof readingSchema>;
  /** How large a file may be that somebody uploads. */
  maxUploadBytes: number;
}

/**
 * Reads `cloudCosts`. What cannot be used is set aside and named in the
 * problems.
 */
export function readCloudCostsConfig(rootConfig: RootConfigService) {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'cloudCosts',
    {
      tags: orDefaults(z.array(z.string().min(1)).max(MAX_TAGS).default([])),
      teamTag: z.string().min(1).optional(),
      enclaveTag: z.string().min(1).optional(),
      preference: orDefaults(
        z
          .array(z.string().min(1))
          .default(['manual', 'uploads', 'focus', 'athena', 'cost-explorer']),
      ),
      mapping: listOf(ruleSchema),
      unallocated: z.strictObject({ split: splitSchema }).optional(),
      budgetOwner: ownerRefSchema.optional(),
      engineerCost: engineerCostSchema.optional(),
      reading: orDefaults(readingSchema),
      maxUploadMegabytes: orDefaults(z.number().int().min(1).default(500)),
    },
    { readElsewhere: ['focus', 'aws', 'openCost'] },
  );
  const settings: CloudCostsConfig = {
    tags: config.tags,
    teamTag: config.teamTag,
    enclaveTag: config.enclaveTag,
    preference: config.preference,
    mapping: config.mapping.map(({ value }) => value),
    unallocated: config.unallocated?.split,
    budgetOwner: config.budgetOwner,
    engineerCost: config.engineerCost,
    reading: config.reading,
    maxUploadBytes: config.maxUploadMegabytes * 1_000_000,
  };
  return { settings, problems, setAside };
}
