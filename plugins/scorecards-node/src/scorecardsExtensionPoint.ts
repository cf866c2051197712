/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ChangeSource } from './changes/ChangeSource';
import { FactCollector } from './facts/FactCollector';
import { FindingCollector } from './findings';

/**
 * What modules bring into scorecards.
 *
 * @public
 */
export interface ScorecardsExtensionPoint {
  /** Adds sources of facts. */
  addCollector(...collectors: FactCollector[]): void;
  /**
   * Adds a source of findings.
   *
   * @throws ConflictError when a collector of the same id was added.
   */
  addFindingCollector(collector: FindingCollector): void;
  /** Adds what knows who changed entities. */
  addChangeSource(source: ChangeSource): void;
  /**
   * Adds a pack of checks that a module comes with. It is on by default, and by
   * its id in `scorecards.packs`.
   *
   * @param pack.id - kebab-case, as the file says
   * @param pack.path - of the YAML file
   */
  addPack(pack: { id: string; path: string }): void;
}

/** @public */
export const scorecardsExtensionPoint =
  createExtensionPoint<ScorecardsExtensionPoint>({ id: 'scorecards' });
