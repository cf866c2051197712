/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Checks exports of the audit trail without its store.
 *
 * @packageDocumentation
 */
export * from './verifier/runVerifier';
export * from './verifier/verifyExport';
