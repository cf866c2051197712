/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The groups among what a person owns things as, as entity refs in the order of
 * the identity.
 *
 * @public
 */
export function ownGroupRefs(identity: {
  ownershipEntityRefs: string[];
}): string[] {
  return identity.ownershipEntityRefs.filter(
    ref => parseEntityRef(ref).kind.toLowerCase() === 'group',
  );
}
