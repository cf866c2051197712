/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Puts the Steward estate into the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleEstate as default } from './module';
export * from './processor/PartOfProcessor';
export * from './provider/EstateEntityProvider';
