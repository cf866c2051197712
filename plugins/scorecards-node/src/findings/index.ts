/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './FindingCollector';
export * from './fields';
export * from './readAsff';
export * from './readOcsf';
export * from './readPolicyReport';
export * from './readTrivy';
export * from './ReadRecord';
export * from './refusals';
export * from './severities';
export * from './times';
