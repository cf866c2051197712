/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './BillingDialect';
export * from './billingSql';
export * from './cur2Dialect';
export * from './focusDialect';
export * from './sql';
export * from './SqlEngine';
