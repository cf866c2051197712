/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What tests of kinds and executors share.
 *
 * @packageDocumentation
 */
export * from './makeRun';
export * from './observeUntil';
export * from './people';
export * from './requestOf';
