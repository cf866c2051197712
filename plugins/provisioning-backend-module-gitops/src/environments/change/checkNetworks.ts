/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { ResolvedStack } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { isWithin, overlapping, TakenCidr } from '../networks/cidrs';
import { Environments } from '../EnvironmentRepository';
import {
  ComponentNetwork,
  componentNetworks,
  isVpcVariable,
  networksInText,
} from '../networks/networks';
import { RepositoryChange } from './resolveChange';

/**
 * Whether the VPCs of a new stack get the network that it is given; where
 * stacks do not say theirs, whether they get one that no other environment has.
 */
export function checkNetworks(
  environments: Environments,
  change: RepositoryChange,
  wanted: {
    stack: ResolvedStack;
    record: EnvironmentRecord;
    network: string | undefined;
  },
): InputProblem[] {
  const { stack, record, network } = wanted;
  const vpcs = componentNetworks(stack.parts).filter(({ path }) =>
    isVpcVariable(path.split('.')),
  );
  const problem = (
    { component, cidr, path }: ComponentNetwork,
    why: string,
  ): InputProblem => {
    const sources = [...stack.manifests].filter(file =>
      networksInText(change.files.get(file) ?? '').includes(cidr),
    );
    return {
      field: 'inputs.vpcCidr',
      value: cidr,
      reason: `${component} would get ${cidr} as ${path}${
        sources.length > 0 ? ` from ${sources.join(' and ')}` : ''
      }, ${why}`,
      fix: `Let ${component} take the network of its stack`,
    };
  };
  if (!network) {
    const used = [...environments.networks].flatMap<TakenCidr>(
      ([
        cidr,
        {
          isVpc,
          environments: [usedBy],
        },
      ]) => (isVpc ? [{ cidr, usedBy }] : []),
    );
    return vpcs.flatMap(vpc => {
      const other = overlapping(vpc.cidr, used);
      return other
        ? [problem(vpc, `which overlaps ${other.cidr} of ${other.usedBy}`)]
        : [];
    });
  }
  const isReached = vpcs.length > 0 || record.vpcCidr === network;
  return isReached
    ? vpcs
        .filter(({ cidr }) => !isWithin(cidr, network))
        .map(vpc => problem(vpc, `and not ${network}`))
    : [
        {
          field: 'inputs.vpcCidr',
          value: network,
          reason: `No component would get ${network}`,
          fix: 'Choose a component that makes the VPC',
        },
      ];
}
