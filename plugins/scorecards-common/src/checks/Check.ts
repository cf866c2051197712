/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod';
import { TIERS } from '../scores/Tier';
import { conditionSchema } from './conditionSchema';
import { durationSchema } from './durationSchema';
import { fixSchema } from './Fix';
import { PILLARS } from './Pillar';
import { SEVERITIES } from './Severity';
import { thresholdsSchema } from './thresholds';

/** Ids of checks, for good: `awsAccount.rootMfa`. @public */
export const checkIdSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/,
    'must be <subject>.<name>, both in lowerCamelCase, such as awsAccount.rootMfa',
  );

/** @public */
export const controlReferenceSchema = z.strictObject({
  catalog: z.string().min(1).max(60),
  id: z.string().min(1).max(300),
});

const link = z.strictObject({ title: z.string(), url: z.url() });

const JUDGED_BY = ['rule', 'thresholds', 'controls'] as const;

/** A check as packs have it. @public */
export const checkSchema = z
  .strictObject({
    id: checkIdSchema,
    title: z.string().min(1).max(200),
    description: z.string().max(2000).optional(),
    pillar: z.enum(PILLARS),
    severity: z.enum(SEVERITIES),
    /** Which entities: a filter predicate over the catalog entity. */
    appliesTo: createZodV4FilterPredicateSchema(),
    /** Passes where `pass` holds; where it does not and `warn` does, warns. */
    rule: z
      .strictObject({
        pass: conditionSchema,
        warn: conditionSchema.optional(),
      })
      .optional(),
    /** Ranges of a number that cover the number line. */
    thresholds: thresholdsSchema.optional(),
    /** The same control in the catalogs of several sources. */
    controls: z.array(controlReferenceSchema).min(1).max(50).optional(),
    /** Evidence older than this is unknown; by default what its facts declare. */
    freshness: durationSchema.optional(),
    /** Not applicable while one of these checks fails, so that one cause counts once. */
    dependsOn: z.array(checkIdSchema).optional(),
    /** Must pass to reach this tier. */
    requiredFor: z.enum(TIERS).optional(),
    /** While it fails, the score of its pillar and the tier go no higher. */
    cap: z
      .strictObject({
        score: z.number().min(0).max(100),
        tier: z.enum(TIERS).optional(),
        reason: z.string().min(1).max(200),
      })
      .optional(),
    /** What to do, in words. */
    solution: z.string().min(1).max(4000),
    links: z.array(link).optional(),
    fix: fixSchema.optional(),
    /** The public rule that it comes from. */
    source: z.strictObject({
      name: z.string().min(1),
      id: z.string().optional(),
      url: z.url(),
    }),
  })
  .superRefine((check, context) => {
    const used = JUDGED_BY.filter(key => check[key] !== undefined);
    if (used.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `must have exactly one of ${JUDGED_BY.join(', ')}, but has ${
          used.join(' and ') || 'none'
        }`,
      });
    }
  });

/** @public */
export type Check = z.infer<typeof checkSchema>;
