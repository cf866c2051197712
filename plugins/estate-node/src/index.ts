/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Extension point and clients of the Steward estate.
 *
 * @packageDocumentation
 */
export * from './EstateSource';
export * from './estateSourcesExtensionPoint';
export * from './events';
export * from './parseAwsEvent';
export * from './repositories';
export type {
  EstateRequestOptions,
  EstateService,
} from './createEstateService';
export * from './estateServiceRef';
export type { EstateSnapshot } from './readSnapshot';
export * from './sourceIdOf';
