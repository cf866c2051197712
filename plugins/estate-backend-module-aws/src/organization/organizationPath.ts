/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isAccountId } from '@steward/backstage-plugin-aws-common';

/** Where something is in an organization. */
export interface OrganizationPath {
  organizationId: string;
  /** Ids from the root to the parent, root first. */
  nodes: string[];
}

/**
 * Reads a path as AWS Organizations gives it for accounts:
 * `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/111122223333/`.
 * Undefined when it is not of this form.
 *
 * Source: `Paths` of `Account` and `Path` of `OrganizationalUnit`,
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export function parseOrganizationPath(
  path: unknown,
): OrganizationPath | undefined {
  if (typeof path !== 'string') return undefined;
  const [organizationId, ...rest] = path.split('/').filter(Boolean);
  if (!organizationId?.startsWith('o-')) return undefined;
  const nodes = rest.filter(segment => !isAccountId(segment));
  const [root, ...units] = nodes;
  if (!root?.startsWith('r-')) return undefined;
  return units.every(unit => unit.startsWith('ou-'))
    ? { organizationId, nodes }
    : undefined;
}

/** The first usable of an account's paths; it has more than one only while it moves. */
export function pathOfAccount(paths: unknown): OrganizationPath | undefined {
  if (!Array.isArray(paths)) return undefined;
  for (const path of paths) {
    const parsed = parseOrganizationPath(path);
    if (parsed) return parsed;
  }
  return undefined;
}
