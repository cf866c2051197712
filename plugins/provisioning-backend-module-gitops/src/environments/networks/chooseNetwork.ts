/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { networkOf, nextFreeCidr, overlapping, TakenCidr } from './cidrs';

/** The network of a new stack: the wished one where it is free, else the next free one. */
export function chooseNetwork(
  wished: string | undefined,
  taken: readonly TakenCidr[],
  usual: string | undefined,
): { cidr: string } | { problem: InputProblem } {
  const prefix = Number((wished ?? usual)?.split('/')[1] ?? 16);
  const free = nextFreeCidr(taken, prefix);
  const problem = (reason: string, fix: string) => ({
    problem: { field: 'inputs.vpcCidr', value: wished, reason, fix },
  });
  if (!wished) {
    return free
      ? { cidr: free }
      : problem(
          `No /${prefix} is free in 10.0.0.0/8`,
          'Enter a smaller network',
        );
  }
  if (networkOf(wished) !== wished) {
    return problem(
      `${wished} is an address within ${networkOf(wished)}`,
      `Enter ${networkOf(wished)}`,
    );
  }
  const other = overlapping(wished, taken);
  return other
    ? problem(
        `${wished} overlaps ${other.cidr} of ${other.usedBy}`,
        free ? `Use ${free}, the next free one` : 'Enter a smaller network',
      )
    : { cidr: wished };
}
