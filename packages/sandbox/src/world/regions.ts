/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Region } from './types';

/**
 * The regions of every account: four that are enabled, one that could be.
 *
 * @public
 */
export const sandboxRegions: Region[] = [
  { name: 'ap-southeast-2', optStatus: 'ENABLED_BY_DEFAULT' },
  { name: 'eu-central-1', optStatus: 'ENABLED_BY_DEFAULT' },
  { name: 'eu-west-1', optStatus: 'ENABLED_BY_DEFAULT' },
  { name: 'me-central-1', optStatus: 'DISABLED' },
  { name: 'us-east-1', optStatus: 'ENABLED_BY_DEFAULT' },
];

/** Whether calls to the region are answered. */
export function isEnabledRegion(name: string): boolean {
  return sandboxRegions.some(
    region => region.name === name && region.optStatus !== 'DISABLED',
  );
}
