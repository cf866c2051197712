/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Backend of Steward provisioning.
 *
 * @packageDocumentation
 */
export * from './access/runConditions';
export { provisioningPlugin as default } from './plugin';
