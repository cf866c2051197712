/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What tests of Steward backends share.
 *
 * @packageDocumentation
 */
export * from './CollectedMetrics';
export * from './ContractCheck';
export * from './databases';
export * from './TestScheduler';
