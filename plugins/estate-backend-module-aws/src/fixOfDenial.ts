/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { policyFor } from './policyFor';

/** What helps where AWS denied an action. */
export function fixOfDenial(denial: {
  action: string;
  /** The policy that denies explicitly, as AWS names it: `a service control policy`. */
  deniedBy?: string;
  /** `account 111122223333` or `the main account`. */
  where: string;
  region?: string;
}): string {
  const { action, deniedBy, where, region } = denial;
  if (deniedBy) {
    const subject = `${deniedBy[0].toUpperCase()}${deniedBy.slice(1)}`;
    const place = region ? `${where} in ${region}` : where;
    const way = region
      ? 'Leave the region out by excludeRegions of the source (estate.clusters.excludeRegions), or exempt the role from the policy.'
      : 'Exempt the role from the policy.';
    return `${subject} explicitly denies ${action} in ${place}; no right of the role changes that. ${way}`;
  }
  if (action === 'sts:AssumeRole') {
    return `Create the role in ${where} or let it trust the caller (sts:AssumeRole in its trust policy), and allow the caller to assume it: ${policyFor(
      [action],
    )}`;
  }
  return `Attach to the role that is used in ${where}: ${policyFor([action])}`;
}
