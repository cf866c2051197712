/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Organization } from '../types';
import { SeededRandom } from '../SeededRandom';

/** Characters of the ids that Organizations gives out. */
export const idAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A 12-digit account id that follows from the account's first name alone. */
export function accountIdFor(seed: number, name: string): string {
  const random = SeededRandom.create(seed, `account-id/${name}`);
  return `${random.integer(1, 9)}${random.text(11, '0123456789')}`;
}

/** The id of the unit at `path`, such as `Workloads/Prod`. */
export function organizationalUnitIdFor(
  seed: number,
  rootId: string,
  path: string,
): string {
  const random = SeededRandom.create(seed, `unit-id/${path}`);
  return `ou-${rootId.slice(2)}-${random.text(8, idAlphabet)}`;
}

/** The organization of a seed. */
export function seedOrganization(seed: number): Organization {
  const random = SeededRandom.create(seed, 'organization');
  return {
    id: `o-${random.text(10, idAlphabet)}`,
    rootId: `r-${random.text(4, idAlphabet)}`,
    managementAccountId: accountIdFor(seed, 'management'),
  };
}
