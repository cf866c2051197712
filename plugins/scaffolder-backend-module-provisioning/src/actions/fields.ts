/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountIdPattern } from '@steward/backstage-plugin-aws-common';
import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What every action that asks for a run takes. */
export const requestFields = {
  reason: (z: Z) =>
    z
      .string()
      .max(1000)
      .optional()
      .describe('Why it is asked for; those who approve read it'),
  expectedDigest: (z: Z) =>
    z
      .string()
      .optional()
      .describe(
        'Digest of an earlier dry run: refused when it would be another now',
      ),
};

/** Where something is to be. */
export const placeFields = {
  accountId: (z: Z) =>
    z
      .string()
      .regex(accountIdPattern)
      .describe('AWS account: twelve digits, in quotes'),
  region: (z: Z) => z.string().describe('Region, for instance eu-central-1'),
};

/** Who owns what comes out. */
export const team = (z: Z) =>
  z.string().describe('Team, as its Group is called');

/** What is to be changed, as the catalog knows it. */
export const entityRef = (z: Z) =>
  z
    .string()
    .optional()
    .describe('Its entity, for instance resource:default/enc_17_k3x');

/** Size of an enclave. */
export const sizeFields = {
  instanceType: (z: Z) =>
    z.string().describe('Parent instance, for instance m6i.xlarge'),
  cpuCount: (z: Z) => z.number().int().describe('vCPU of the enclave'),
  memoryMib: (z: Z) =>
    z.number().int().describe('Memory in MiB, at least 512 for each vCPU'),
};

/** An address in the portal's own terms: an object of JSON. */
export const jsonObject = (z: Z) => z.record(z.unknown());
