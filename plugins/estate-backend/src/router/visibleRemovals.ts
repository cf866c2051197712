/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import { RouterOptions } from './RouterOptions';

/** Removals of entities that the caller may see. */
export async function visibleRemovals(
  { access, stores }: Pick<RouterOptions, 'access' | 'stores'>,
  credentials: BackstageCredentials,
  removals: PendingRemoval[],
): Promise<PendingRemoval[]> {
  const refs = await stores.items.refsOfRecords(removals.map(r => r.key));
  return access.visible(credentials, removals, r => refs.get(r.key));
}
