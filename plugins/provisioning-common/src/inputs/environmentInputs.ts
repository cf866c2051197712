/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** An IPv4 network in CIDR notation of the size that a VPC may have (/16–/28). @public */
export const vpcCidrSchema = z
  .string()
  .regex(
    /^(?:\d{1,3}\.){3}\d{1,3}\/(?:1[6-9]|2[0-8])$/,
    'is no IPv4 network from /16 to /28; write for instance 10.42.0.0/16',
  );

const part = z
  .string()
  .max(30)
  .regex(
    /^[a-z][a-z0-9]*$/,
    'is no part of a stack name; use a-z and 0-9, begin with a letter',
  );

/** Inputs of `environment.onboard`: what becomes an Atmos stack. @public */
export const environmentOnboardInputsSchema = z.strictObject({
  /** Business unit: the first folder under the organization. */
  tenant: part,
  stage: z.enum(['dev', 'staging', 'prod']),
  description: z.string().min(1).max(200),
  /** The next free network of the repository where none is given. */
  vpcCidr: vpcCidrSchema.optional(),
  /**
   * Name of the environment, where an account and region have several or each
   * stack of the repository names its own.
   */
  environment: z
    .string()
    .max(30)
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'is not a part of a stack name; use a-z, 0-9 and dashes, begin with a letter',
    )
    .optional(),
  /** Components of the repository's catalog that the stack imports. */
  components: z.array(z.string().min(1).max(60)).max(20).default([]),
  /** Files and imports that were decided on, where the repository leaves several open. */
  paths: z.array(z.string().min(1).max(300)).max(20).default([]),
});

/** Inputs of `environment.remove`. @public */
export const environmentRemoveInputsSchema = z.strictObject({
  /** Name of the stack. */
  stack: z.string().min(1).max(120),
});

/** @public */
export type EnvironmentOnboardInputs = z.infer<
  typeof environmentOnboardInputsSchema
>;
/** @public */
export type EnvironmentRemoveInputs = z.infer<
  typeof environmentRemoveInputsSchema
>;
