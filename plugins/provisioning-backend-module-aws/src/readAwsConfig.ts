/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  parseArn,
  regionSchema,
  stateMachineArnSchema,
} from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  oneSourceOf,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { ENCLAVE_INSTANCE_TYPES } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningConfiguration } from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';

/** `provisioning.enclaves.default`: the platform that enclaves are asked for through. */
const enclavesSchema = z
  .strictObject({
    /** Account of the table; that of the deployment machine by default. */
    accountId: configuredAccountIdSchema.optional(),
    region: regionSchema,
    tableName: z.string().min(3),
    deploymentMachineArn: stateMachineArnSchema,
    cleanupMachineArn: stateMachineArnSchema,
    /** Log group of the Terraform runner. */
    logGroup: z.string().min(1).optional(),
    /** What the streams of the runner begin with. */
    streamPrefix: z.string().min(1).default('ecs'),
    /** Fields of a request that this platform reads, besides those that all do. */
    reads: z
      .array(z.enum(['target', 'environmentVariables', 'publicAccess']))
      .default([]),
    /** Parent instances that this platform takes. */
    instanceTypes: z
      .array(z.enum(Object.keys(ENCLAVE_INSTANCE_TYPES)))
      .min(1)
      .default(Object.keys(ENCLAVE_INSTANCE_TYPES)),
  })
  .transform(section => ({
    ...section,
    accountId:
      section.accountId ?? parseArn(section.deploymentMachineArn).accountId,
  }));

/** `provisioning.accounts`: the machines that make, close and fix accounts. */
const accountsSchema = z.strictObject({
  createMachineArn: stateMachineArnSchema.optional(),
  closeMachineArn: stateMachineArnSchema.optional(),
  fixMachineArn: stateMachineArnSchema.optional(),
});

const patterns = z.array(z.string().min(1)).default([]);

/** `provisioning.stepFunctions`: machines that may be run by hand. */
const stepFunctionsSchema = z.strictObject({
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
const fleetSchema = z.strictObject({
  /** ARNs of machines and addresses of queues, with `*`. */
  allow: patterns,
  /** Whether the management account may take part at all; a request must ask for it too. */
  allowOrganizationRoot: z.boolean().default(false),
  /** Region of queues whose address does not tell. */
  region: regionSchema.optional(),
});

/** `provisioning.enclaves.default` */
export type EnclavesSection = z.output<typeof enclavesSchema>;

/** `provisioning.stepFunctions` */
export type StepFunctionsSection = z.output<typeof stepFunctionsSchema>;

/** `provisioning.fleet` */
export type FleetSection = z.output<typeof fleetSchema>;

/** The sections of `provisioning` that say where and how it acts on AWS. */
export interface AwsConfig {
  enclaves?: EnclavesSection;
  accounts: z.output<typeof accountsSchema>;
  stepFunctions: StepFunctionsSection;
  fleet: FleetSection;
}

const SECTIONS = {
  enclaves: oneSourceOf(enclavesSchema),
  accounts: orDefaults(accountsSchema.prefault({})),
  stepFunctions: orDefaults(stepFunctionsSchema.prefault({})),
  fleet: orDefaults(fleetSchema.prefault({})),
};

/**
 * Reads what of `provisioning` is about AWS. What is wrong is named, and takes
 * away only what it is for.
 */
export function readAwsConfig(
  root: Config,
): ProvisioningConfiguration & { config: AwsConfig } {
  return {
    ...readSections(root, 'provisioning', SECTIONS),
    sections: Object.keys(SECTIONS),
  };
}
