/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';

/** Who owns the entity that a run is about, as of now. */
export async function ownersOfRun(
  { target: { entityRef } }: Run,
  directory: CatalogDirectory,
): Promise<string[]> {
  return entityRef ? (await directory.ownersOf(entityRef)) ?? [] : [];
}
