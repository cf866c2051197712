/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountIdSchema,
  parseArn,
  regionSchema,
  stateMachineArnSchema,
} from '@steward/backstage-plugin-aws-common';
import { atmosSettings } from '@steward/backstage-plugin-estate-node';
import { z } from 'zod';
import { durationSchema } from '../../config/durationSchema';

const address = z.url('is no address of a repository');

/** `provisioning.enclaves.default`: the platform that enclaves are asked for through. */
export const enclavesSchema = z
  .strictObject({
    /** Account of the table; that of the deployment machine by default. */
    accountId: accountIdSchema.optional(),
    region: regionSchema,
    tableName: z.string().min(3),
    deploymentMachineArn: stateMachineArnSchema,
    cleanupMachineArn: stateMachineArnSchema,
    /** Log group of the Terraform runner. */
    logGroup: z.string().min(1).optional(),
    /** What the streams of the runner begin with. */
    streamPrefix: z.string().min(1).default('ecs'),
  })
  .transform(section => ({
    ...section,
    accountId:
      section.accountId ?? parseArn(section.deploymentMachineArn).accountId,
  }));

/** `provisioning.environments.default`: the Atmos repository. */
export const environmentsSchema = z.strictObject({
  url: address,
  /** Folder below `orgs`, where there is more than one. */
  organization: z.string().min(1).optional(),
  ...atmosSettings,
});

/** `provisioning.teams.default`: the GitOps repository. */
export const teamsSchema = z.strictObject({
  url: address,
  /** Glob of the team files, with one `*` in place of the team. */
  path: z
    .string()
    .regex(/^[^*]*\*[^*]*$/, 'must have one * in place of the team')
    .default('teams/*/team.yaml'),
});

/** `provisioning.accounts`: the machines that make and close accounts. */
export const accountsSchema = z.strictObject({
  createMachineArn: stateMachineArnSchema.optional(),
  closeMachineArn: stateMachineArnSchema.optional(),
});

const patterns = z.array(z.string().min(1)).default([]);

/** `provisioning.stepFunctions`: machines that may be run by hand. */
export const stepFunctionsSchema = z.strictObject({
  /** ARNs, with `*` for any text. */
  allow: patterns,
  /** Where the tasks of a machine log to. */
  logs: z
    .array(
      z.strictObject({
        /** ARN, with `*`. */
        machine: z.string().min(1),
        logGroup: z.string().min(1),
        streamPrefix: z.string().min(1).default('ecs'),
      }),
    )
    .default([]),
});

/** `provisioning.fleet`: machines and queues that take a payload for many accounts. */
export const fleetSchema = z.strictObject({
  /** ARNs of machines and addresses of queues, with `*`. */
  allow: patterns,
  /** Whether the management account may take part at all; a request must ask for it too. */
  allowOrganizationRoot: z.boolean().default(false),
  /** Region of queues whose address does not tell. */
  region: regionSchema.optional(),
});

/** `provisioning.git`: repositories that pull requests may go to, besides those above. */
export const gitSchema = z.strictObject({
  /** Addresses, with `*`. */
  allow: patterns,
});

/** `provisioning.argoCd`: Argo CD, whose deployment of a merge is waited for. */
export const argoCdSchema = z.strictObject({
  url: z
    .url('is no address of an Argo CD')
    .transform(url => url.replace(/\/+$/, '')),
  token: z.string().min(1, 'is empty'),
  namespace: z.string().min(1, 'is empty').optional(),
  giveUpAfter: durationSchema.default({ minutes: 30 }),
});

export type EnclavesSection = z.output<typeof enclavesSchema>;
export type EnvironmentsSection = z.output<typeof environmentsSchema>;
export type TeamsSection = z.output<typeof teamsSchema>;
export type AccountsSection = z.output<typeof accountsSchema>;
export type StepFunctionsSection = z.output<typeof stepFunctionsSchema>;
export type FleetSection = z.output<typeof fleetSchema>;

/** The sections of `provisioning` that say where executors act. */
export interface ExecutorsConfig {
  enclaves?: EnclavesSection;
  environments?: EnvironmentsSection;
  teams?: TeamsSection;
  accounts: AccountsSection;
  stepFunctions: StepFunctionsSection;
  fleet: FleetSection;
  git: z.output<typeof gitSchema>;
  argoCd?: z.output<typeof argoCdSchema>;
}
