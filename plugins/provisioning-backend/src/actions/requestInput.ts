/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import { RunRequest } from '@steward/backstage-plugin-provisioning-common';

/** A request as agents write it. */
export interface RequestInput {
  kind: string;
  target: RunRequest['target'];
  inputs: Record<string, unknown>;
  reason?: string;
  idempotencyKey?: string;
}

/** The schema builder of zod 3 that the actions registry hands in. */
type ZodBuilder = Parameters<
  Parameters<ActionsRegistryService['register']>[0]['schema']['input']
>[0];

/** What `assess-request` and `request-run` have in common. */
export function requestFields(z: ZodBuilder) {
  return {
    kind: z.string().describe('Name of a kind of list-kinds'),
    target: z
      .object({
        name: z.string().describe('What it will be called, or is'),
        accountId: z.string().optional().describe('12 digits'),
        region: z.string().optional(),
        environment: z.string().optional(),
        team: z.string().optional().describe("Name of the team's Group"),
        entityRef: z.string().optional(),
      })
      .describe('What it is about and where'),
    inputs: z
      .record(z.unknown())
      .describe('As the inputSchema of the kind says'),
  };
}

/** The request in the terms of the API. Its form is checked like that of any other. */
export function toRunRequest({ inputs, ...rest }: RequestInput): RunRequest {
  return { ...rest, inputs: JSON.parse(JSON.stringify(inputs)) as JsonObject };
}
