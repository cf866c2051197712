/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Enclaves, accounts, state machines and fleets for Steward provisioning.
 *
 * @packageDocumentation
 */
export { provisioningAwsModule as default } from './module';
