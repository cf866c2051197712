/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const oneOrMore = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
]);

const matchSchema = z.strictObject({
  /** Name in the credential scope (`organizations`, `eks`, `tagging`, …). */
  service: oneOrMore.optional(),
  operation: oneOrMore.optional(),
  /** The account that the call is about; of AssumeRole that of the role. */
  accountId: oneOrMore.optional(),
  region: oneOrMore.optional(),
  /** `first`: calls without a page token; `later`: those with one. */
  page: z.enum(['first', 'later']).optional(),
});

const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('latency'),
    ms: z.number().min(0).max(120_000),
  }),
  z.strictObject({
    kind: z.literal('throttle'),
    rate: z.number().min(0).max(1),
  }),
  z.strictObject({ kind: z.literal('deny'), message: z.string().optional() }),
  z.strictObject({
    kind: z.literal('truncate'),
    keep: z.number().int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('emptyPage') }),
  z.strictObject({ kind: z.literal('repeatToken') }),
  z.strictObject({ kind: z.literal('expirePageToken') }),
  z.strictObject({ kind: z.literal('expireCredentials') }),
  z.strictObject({ kind: z.literal('invalidCredentials') }),
  z.strictObject({
    kind: z.literal('timeout'),
    ms: z.number().min(1).max(120_000).default(30_000),
  }),
  z.strictObject({
    kind: z.literal('error'),
    status: z.number().int().min(400).max(599).default(500),
    code: z.string().default('InternalFailure'),
    message: z.string().default('The sandbox fails this call on demand.'),
  }),
  z.strictObject({
    kind: z.literal('loseAnswer'),
    status: z.number().int().min(500).max(599).default(500),
  }),
  z.strictObject({
    kind: z.literal('failEntries'),
    ids: z.array(z.string().min(1)).min(1),
    senderFault: z.boolean().default(false),
    code: z.string().default('InternalError'),
    message: z.string().default('The sandbox fails this entry on demand.'),
  }),
  z.strictObject({
    kind: z.literal('omit'),
    members: z.array(z.string().min(1)).min(1),
  }),
]);

/** Checks a fault rule that came from outside. */
export const faultRuleSchema = z.strictObject({
  id: z.string().min(1).optional(),
  match: matchSchema.default({}),
  effect: effectSchema,
  /** How many calls it leaves alone first. */
  skip: z.number().int().min(1).optional(),
  /** How many calls it changes before it is gone; always unless given. */
  times: z.number().int().min(1).optional(),
});

/**
 * What a fault does to a call.
 *
 * | kind | effect |
 * | --- | --- |
 * | `latency` | answers `ms` later |
 * | `throttle` | refuses a share `rate` (0 to 1) of the calls with the service's throttling error |
 * | `deny` | access denied |
 * | `truncate` | a listing without its next token, cut to `keep` items when given |
 * | `empty` | a listing without items and without a token |
 * | `emptyPage` | before each page an empty one with a token |
 * | `repeatToken` | the token that came in goes out again |
 * | `expirePageToken` | refuses the page token |
 * | `expireCredentials` | the security token is expired |
 * | `invalidCredentials` | the security token is unknown |
 * | `timeout` | holds the connection for `ms`, then cuts it |
 * | `error` | answers with `status` and `code` |
 * | `loseAnswer` | carries the call out, and answers with `status` |
 * | `failEntries` | refuses the entries of these `ids` in a batch, and carries out the others |
 * | `omit` | leaves members of these names out of the answer, at any depth |
 *
 * @public
 */
export type FaultEffect = z.input<typeof effectSchema>;

/** An effect with its defaults filled in. */
export type CompleteFaultEffect = z.output<typeof effectSchema>;

/**
 * A fault: which calls it changes, how, and how often.
 *
 * @public
 */
export type FaultRule = z.input<typeof faultRuleSchema>;

/** A rule that is in force. */
export type ActiveFaultRule = z.output<typeof faultRuleSchema> & { id: string };
