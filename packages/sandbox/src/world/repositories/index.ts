/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export { atmosFiles } from './atmosFiles';
export type { AtmosFilesOptions } from './atmosFiles';
export { regionCodes, sandboxEnvironments } from './environments';
export type { Environment } from './environments';
export { gitopsFiles, teamFile } from './gitopsFiles';
export type { GitopsFilesOptions } from './gitopsFiles';
export { sandboxRepositories } from './sandboxRepositories';
export type { SeededRepository } from './sandboxRepositories';
