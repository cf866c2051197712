/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArn } from '@steward/backstage-plugin-aws-common';
import {
  EnclaveCreateInputs,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import { EnclavesSection } from '../readAwsConfig';

/** What a platform takes, and where it builds unless it reads a target. */
export interface PlatformTakes
  extends Pick<EnclavesSection, 'reads' | 'instanceTypes'> {
  builtIn: { accountId: string; region: string };
}

/** A platform builds where its deployment machine runs. */
export function takesOf({
  reads,
  instanceTypes,
  deploymentMachineArn,
}: EnclavesSection): PlatformTakes {
  const { accountId, region } = parseArn(deploymentMachineArn);
  return { reads, instanceTypes, builtIn: { accountId, region } };
}

const READS = 'provisioning.enclaves.default.reads in app-config.yaml';

/** What a request asks of an enclave platform that it does not read, and would silently not do. */
export function unreadProblems(
  { reads, builtIn }: PlatformTakes,
  target: { accountId: string; region: string },
  inputs: Pick<EnclaveCreateInputs, 'environmentVariables' | 'publicAccess'>,
): InputProblem[] {
  const unread = (
    field: string,
    value: string | undefined,
    name: EnclavesSection['reads'][number],
    what: string,
    fix: string,
  ): InputProblem[] =>
    reads.includes(name)
      ? []
      : [
          {
            field,
            ...(value && { value }),
            reason: `The enclave platform does not read ${what}`,
            fix: `${fix}, or add ${name} to ${READS} if your platform reads it`,
          },
        ];
  const { accountId, region } = builtIn;
  return [
    ...(target.accountId === accountId
      ? []
      : unread(
          'target.accountId',
          target.accountId,
          'target',
          `a target account: it builds every enclave in ${accountId}`,
          `Choose ${accountId}`,
        )),
    ...(target.region === region
      ? []
      : unread(
          'target.region',
          target.region,
          'target',
          `a target region: it builds every enclave in ${region}`,
          `Choose ${region}`,
        )),
    ...(Object.keys(inputs.environmentVariables).length === 0
      ? []
      : unread(
          'inputs.environmentVariables',
          undefined,
          'environmentVariables',
          'environment variables',
          'Put them into the image',
        )),
    ...(inputs.publicAccess
      ? unread(
          'inputs.publicAccess',
          'true',
          'publicAccess',
          'public access, and opens no port',
          'Leave it out',
        )
      : []),
  ];
}

/** Parent instances that the platform would refuse after the request was approved. */
export function instanceTypeProblems(
  { instanceTypes }: PlatformTakes,
  instanceType: string,
): InputProblem[] {
  return instanceTypes.includes(instanceType)
    ? []
    : [
        {
          field: 'inputs.instanceType',
          value: instanceType,
          reason: `The enclave platform does not take ${instanceType}`,
          fix: `Choose one of ${instanceTypes.join(', ')}`,
        },
      ];
}
