/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What proves the audit trail: hashes, sealed names, and the check of an export.
 *
 * @packageDocumentation
 */
export * from './runVerifier';
export * from './sealName';
export * from './sha256';
export * from './verifyExport';
