/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What provisioning did, as facts of scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsProvisioningModule as default } from './module';
