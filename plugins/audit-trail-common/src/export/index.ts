/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './activityOf';
export * from './cloudEventsFormat';
export * from './csvFormat';
export * from './ecsFormat';
export * from './ExportFormat';
export * from './exportFormats';
export * from './ndjsonFormat';
export * from './ocsfFormat';
