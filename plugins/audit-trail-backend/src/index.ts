/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Append-only, hash-chained store of audit events with search, export and proof.
 *
 * @packageDocumentation
 */
export {
  auditEventConditions,
  createAuditEventConditionalDecision,
} from './access';
export { auditTrailPlugin as default } from './plugin';
