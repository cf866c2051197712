/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Types, schemas, permissions and pure rules of the Steward estate.
 *
 * @packageDocumentation
 */
export * from './accounts';
export * from './annotations';
export * from './api';
export * from './api.generated';
export * from './permissions';
export * from './records';
export * from './removals';
export * from './rules';
