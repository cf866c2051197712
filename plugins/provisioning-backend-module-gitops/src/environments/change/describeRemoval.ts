/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PlanDetail } from '@steward/backstage-plugin-provisioning-common';
import { TakenCidr } from '../networks/cidrs';
import { OwnFiles } from './ownFiles';

/** What approvers of a removal look through: what goes, what stays, and which networks are free again. */
export function describeRemoval(
  { going, staying }: OwnFiles,
  before: readonly TakenCidr[],
  after: readonly TakenCidr[],
): PlanDetail[] {
  const left = new Set(after.map(({ cidr }) => cidr));
  const free = before.filter(({ cidr }) => !left.has(cidr));
  return [
    { title: 'Files that go', lines: going },
    {
      title: 'Files that stay',
      lines: staying.map(({ path, reason }) => `${path}: ${reason}`),
    },
    {
      title: 'Networks that are free again',
      lines: free.map(one => one.cidr).sort(),
    },
  ];
}
