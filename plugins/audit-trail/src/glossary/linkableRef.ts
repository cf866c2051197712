/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SentencePart } from '@steward/backstage-plugin-audit-trail-common';

/** The ref of what has a page in the catalog; plugins and other callers have refs of the same shape, and none. */
export function linkableRef(
  part: Pick<SentencePart, 'names' | 'ref'>,
): string | undefined {
  const isEntity = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(part.ref ?? '');
  const isPage =
    part.names === 'resource' || /^(user|group):/.test(part.ref ?? '');
  return part.names !== 'account' && isEntity && isPage ? part.ref : undefined;
}
