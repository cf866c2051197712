/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export { sandboxEnvironments } from './environments';
export { sandboxRepositories } from './sandboxRepositories';
export type { SeededRepository } from './sandboxRepositories';
