/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Record, query language, export formats and proof rules of the Steward audit
 * trail.
 *
 * @packageDocumentation
 */
export * from './api.generated';
export * from './describeEvent';
export * from './export';
export * from './permissions';
export * from './proof';
export * from './query';
export * from './records';
// Proved to be those of the contract, with the schemas that check them.
export type { AuditRecord, AuditResource } from './records';
