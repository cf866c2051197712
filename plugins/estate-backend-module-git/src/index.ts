/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Atmos environments and GitOps teams of the Steward estate.
 *
 * @packageDocumentation
 */
export { estateGitModule as default } from './module';
