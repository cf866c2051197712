/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import { EstateReader } from '../access/EstateAccess';
import { RouterOptions } from './RouterOptions';

/** Removals of entities that the caller may see. */
export async function visibleRemovals(
  { access, stores }: Pick<RouterOptions, 'access' | 'stores'>,
  reader: EstateReader,
  removals: PendingRemoval[],
): Promise<PendingRemoval[]> {
  const refs = await stores.items.refsOfRecords(removals.map(r => r.key));
  return access.visibleTo(reader, removals, r => refs.get(r.key));
}
