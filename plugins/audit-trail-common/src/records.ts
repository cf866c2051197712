/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { SameType } from '@steward/backstage-plugin-portal-common';
import { z } from 'zod';
import * as contract from './api.generated';

const text = (maximum: number) => z.string().min(1).max(maximum);
const instant = z.iso.datetime({ precision: 3 });
const json: z.ZodType<JsonValue> = z.json();
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);

/** How an operation ended; `denied` when the caller was not allowed to do it. @public */
export const auditOutcomeSchema = z.enum(['success', 'failure', 'denied']);
/** Backstage's levels, weakest first. @public */
export const auditSeveritySchema = z.enum([
  'low',
  'medium',
  'high',
  'critical',
]);
/** @public */
export const auditActorTypeSchema = z.enum([
  'user',
  'service',
  'anonymous',
  'unknown',
]);

/** Who did it, as known at that moment. @public */
export const auditActorSchema = z.strictObject({
  type: auditActorTypeSchema,
  /** Entity ref of a user, subject of a service such as `plugin:catalog`. */
  ref: text(255).optional(),
  name: text(255).optional(),
  /** The user for whom a service acted. */
  onBehalfOf: text(255).optional(),
  ip: text(64).optional(),
  userAgent: text(512).optional(),
});

/** What was touched. @public */
export const auditResourceSchema = z.strictObject({
  type: text(100),
  id: text(512).optional(),
  entityRef: text(255).optional(),
  accountId: text(32).optional(),
  region: text(32).optional(),
});

/** An event as it is emitted; the store makes an {@link AuditRecord} of it. @public */
export const auditEventSchema = z.strictObject({
  id: z.uuid({ version: 'v7' }),
  occurredAt: instant,
  actor: auditActorSchema,
  plugin: text(100),
  eventId: text(100),
  /** `noun.verb`. */
  action: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'is not noun.verb'),
  resource: auditResourceSchema.optional(),
  outcome: auditOutcomeSchema,
  error: z
    .strictObject({ name: text(100), message: z.string().max(2000) })
    .optional(),
  severity: auditSeveritySchema,
  correlationId: text(100),
  operationId: text(100),
  parentId: text(100).optional(),
  durationMs: z.int().nonnegative().optional(),
  changes: z
    .strictObject({ before: json.optional(), after: json.optional() })
    .optional(),
  metadata: jsonObject.optional(),
  /** How many values redaction took out of this event. */
  redactions: z.int().nonnegative(),
  schemaVersion: z.literal(1),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An event in the chain. @public */
export const auditRecordSchema = auditEventSchema.extend({
  seq: z.int().positive(),
  recordedAt: instant,
  actor: auditActorSchema.extend({
    /** The name under the actor's own key: this, not the name, is hashed. */
    sealedName: text(1000).optional(),
    /** Opens this one sealed name; in exports only, gone once the actor is pseudonymised. */
    nameKey: hash.optional(),
  }),
  prevHash: hash,
  hash,
});

/** @public */
export type AuditOutcome = z.infer<typeof auditOutcomeSchema>;
/** @public */
export type AuditSeverity = z.infer<typeof auditSeveritySchema>;
/** @public */
export type AuditActor = z.infer<typeof auditActorSchema>;
/** @public */
export type AuditResource = SameType<
  z.infer<typeof auditResourceSchema>,
  contract.AuditResource
>;
/** @public */
export type AuditEvent = z.infer<typeof auditEventSchema>;
/** @public */
export type AuditRecord = SameType<
  z.infer<typeof auditRecordSchema>,
  contract.AuditRecord
>;
