/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Organizations, accounts, EKS clusters and Nitro enclaves of the Steward estate.
 *
 * @packageDocumentation
 */
export { estateAwsModule as default } from './module';
