/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Pages of the audit trail: who did what, when, to which resource, and the
 * proof of it.
 *
 * @packageDocumentation
 */
export { auditTrailPlugin as default } from './plugin';
export * from './api/auditTrailApiRef';
export * from './routes';
export { auditTrailTranslationRef } from './translation';
