/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ConfigurationProblem } from '@steward/backstage-plugin-portal-node';
import { EstateSource } from './EstateSource';

/** What a module reads of `estate` in the configuration, and what is wrong with it. @public */
export interface EstateSourceConfiguration {
  /**
   * Keys below `estate` that the module reads, each with the kind of source that
   * it makes, if any: `{ clusters: 'eks', regionCacheFor: undefined }`. The ids of
   * its sources are those of {@link sourceIdOf}.
   */
  sections: Record<string, string | undefined>;
  /** Logged at start, and shown on the sync page. */
  problems: ConfigurationProblem[];
  /**
   * Paths of sections and entries that are not used, such as
   * `estate.enclaves.default`. What their sources have listed before stays.
   */
  setAside: string[];
}

/** @public */
export interface EstateSourcesExtensionPoint {
  /** @throws when a source of the same id is there already. */
  addSource(...sources: EstateSource[]): void;
  /** Says what a module reads of the configuration. */
  addConfiguration(configuration: EstateSourceConfiguration): void;
}

/** Lets modules add their {@link EstateSource}. @public */
export const estateSourcesExtensionPoint =
  createExtensionPoint<EstateSourcesExtensionPoint>({ id: 'estate.sources' });
