/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { checkIdSchema, checkSchema } from '../checks/Check';
import { factNameSchema, factValueSchema } from '../facts/Fact';
import { VERDICT_STATES } from '../verdicts/Verdict';

/** What one source says about a control, in a fixture. @public */
export const fixtureControlSchema = z.strictObject({
  catalog: z.string(),
  id: z.string(),
  source: z.string(),
  passed: z.number().int().min(0).default(0),
  warned: z.number().int().min(0).default(0),
  failed: z.number().int().min(0).default(0),
  suppressed: z.number().int().min(0).default(0),
  unknown: z.number().int().min(0).default(0),
});

/** An entity with its facts, and the verdicts that a pack gives it. @public */
export const fixtureSchema = z.strictObject({
  name: z.string().min(1),
  /** What predicates look at: kind, metadata, spec. */
  entity: z.record(z.string(), z.json()),
  facts: z.record(factNameSchema, factValueSchema).default({}),
  controls: z.array(fixtureControlSchema).default([]),
  /** How old the facts are, in days. */
  ageDays: z.number().min(0).default(0),
  expect: z.record(checkIdSchema, z.enum(VERDICT_STATES)),
});

/** @public */
export type Fixture = z.infer<typeof fixtureSchema>;

/** The frame of a pack; each check is read on its own, so that a broken one stops no other. @public */
export const packFrameSchema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/, 'must be in kebab-case, such as aws-account'),
  title: z.string().min(1).max(200),
  version: z
    .string()
    .max(40)
    .regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
  description: z.string().max(2000).optional(),
  checks: z.array(z.unknown()).min(1).max(500),
  fixtures: z.array(fixtureSchema).default([]),
});

/** A pack whose checks are all right. @public */
export const packSchema = packFrameSchema.extend({
  checks: z.array(checkSchema).min(1).max(500),
});

/** @public */
export type Pack = z.infer<typeof packSchema>;
