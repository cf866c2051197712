/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Environments, teams and changes of repositories for Steward provisioning.
 *
 * @packageDocumentation
 */
export { provisioningGitOpsModule as default } from './module';
