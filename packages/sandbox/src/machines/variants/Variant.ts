/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/**
 * What an execution does in place of the usual.
 *
 * | variant | what happens |
 * | --- | --- |
 * | `fail-terraform` | the container of the task exits with 1 |
 * | `fail-validation` | the validation finds the request wrong |
 * | `misreported` | the container fails, and the row records `Deployment request is valid` as its error |
 * | `dead-handler` | the container fails, and so does the failure handler: the row stays as it was |
 * | `slow` | every step takes `factor` times as long |
 * | `stuck` | the container never ends |
 * | `time-out` | the container never ends, and the execution times out after `ms` |
 * | `pending-redrive` | it is reported as `PENDING_REDRIVE` for `ms` |
 * | `throttled` | what asks about it is throttled for `ms` |
 * | `hidden` | it is not found by its ARN for `ms` |
 * | `lost-trigger` | the change of the row starts nothing |
 *
 * @public
 */
export const variantKinds = [
  'fail-terraform',
  'fail-validation',
  'misreported',
  'dead-handler',
  'slow',
  'stuck',
  'time-out',
  'pending-redrive',
  'throttled',
  'hidden',
  'lost-trigger',
] as const;

const oneOrMore = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
]);

/** Checks a variant rule that came from outside. */
export const variantRuleSchema = z.strictObject({
  id: z.string().min(1).optional(),
  match: z
    .strictObject({
      /** Name of the state machine. */
      machine: oneOrMore.optional(),
      /** `enclave_id` of the input. */
      enclaveId: oneOrMore.optional(),
      /** Name of the execution. */
      name: oneOrMore.optional(),
    })
    .default({}),
  variant: z.enum(variantKinds),
  /** How many executions it changes before it is gone. */
  times: z.number().int().min(1).default(1),
  /** Of `slow`. */
  factor: z.number().min(1).max(1000).default(10),
  /** Of the variants that last for a time. */
  ms: z.number().int().min(1).max(3_600_000).default(5000),
});

/**
 * Which executions are different, how, and how many of them.
 *
 * @public
 */
export type VariantRule = z.input<typeof variantRuleSchema>;

/** A rule that is in force. */
export type ActiveVariantRule = z.output<typeof variantRuleSchema> & {
  id: string;
};

/** What an execution was given when it started. */
export interface Variant {
  kind: (typeof variantKinds)[number];
  factor: number;
  ms: number;
}
