/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './AtmosConfig';
export * from './AtmosProblem';
export * from './findStackFiles';
export * from './mergeDeep';
export * from './parseAtmosConfig';
export * from './paths';
export * from './ResolvedEnvironments';
export * from './ResolvedStack';
export * from './resolveDescribedStacks';
export * from './resolveImports';
export * from './resolveRepository';
export * from './stackName';
