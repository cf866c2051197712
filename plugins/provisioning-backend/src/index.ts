/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Backend of Steward provisioning.
 *
 * @packageDocumentation
 */
export * from './access/CatalogDirectory';
export * from './access/catalogDirectoryServiceRef';
export * from './access/runConditions';
export * from './access/TrustedOrigins';
export { provisioningPlugin as default } from './plugin';
