/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Break-glass approvals of the audit trail, as facts of scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsAuditTrailModule as default } from './module';
