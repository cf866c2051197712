/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Extension points and services of Steward scorecards, and what reads the
 * reports of other tools.
 *
 * @packageDocumentation
 */
export * from './changes/ChangeSource';
export * from './facts/CatalogFactCollector';
export * from './facts/FactCollector';
export * from './findings';
export * from './packs/joinPacks';
export * from './packs/PackFault';
export * from './packs/readPack';
export * from './packs/testPack';
export * from './scorecardsExtensionPoint';
export * from './ScorecardsService';
