/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Auditor service that stores every audit event of a backend in the Steward
 * audit trail.
 *
 * @packageDocumentation
 */
export * from './auditor/auditTrailAuditorFactory';
export * from './auditor/auditTrailSignInModule';
export * from './AuditEventsService';
export * from './AuditSink';
export * from './AuditTrailService';
export * from './redaction/allowedMetadata';
export * from './redaction/redactEvent';
export * from './testUtils/AuditRecorder';
export * from './testUtils/expectMutationsAudited';
