/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArn } from '@steward/backstage-plugin-aws-common';
import { FieldLimit } from '@steward/backstage-plugin-provisioning-common';
import { EnclavesSection } from '../readAwsConfig';

const READS = 'provisioning.enclaves.default.reads in app-config.yaml';

/** Parent instances that the platform takes, and no others. */
export function sizeLimits({
  instanceTypes,
}: Pick<EnclavesSection, 'instanceTypes'>): FieldLimit[] {
  return [
    {
      field: 'inputs.instanceType',
      values: [...instanceTypes],
      reason: `The enclave platform takes no other parent instances than ${instanceTypes.join(
        ', ',
      )}`,
      fix: `Choose one of ${instanceTypes.join(', ')}`,
    },
  ];
}

/**
 * What a platform takes of a request for an enclave. What it does not read, it
 * would silently not do; without a target it builds where its deployment
 * machine runs.
 */
export function platformLimits(section: EnclavesSection): FieldLimit[] {
  const { accountId, region } = parseArn(section.deploymentMachineArn);
  const unread = (
    name: EnclavesSection['reads'][number],
    limit: FieldLimit,
  ): FieldLimit[] =>
    section.reads.includes(name)
      ? []
      : [
          {
            ...limit,
            fix: `${limit.fix}, or add ${name} to ${READS} if your platform reads it`,
          },
        ];
  return [
    ...unread('target', {
      field: 'target.accountId',
      values: [accountId],
      reason: `The enclave platform builds every enclave in ${accountId}; it does not read a target account`,
      fix: `Choose ${accountId}`,
    }),
    ...unread('target', {
      field: 'target.region',
      values: [region],
      reason: `The enclave platform builds every enclave in ${region}; it does not read a target region`,
      fix: `Choose ${region}`,
    }),
    ...unread('environmentVariables', {
      field: 'inputs.environmentVariables',
      values: [],
      reason: 'The enclave platform does not read environment variables',
      fix: 'Put them into the image',
    }),
    ...unread('publicAccess', {
      field: 'inputs.publicAccess',
      values: [],
      reason:
        'The enclave platform does not read public access, and opens no port',
      fix: 'Leave it out',
    }),
    ...sizeLimits(section),
  ];
}
