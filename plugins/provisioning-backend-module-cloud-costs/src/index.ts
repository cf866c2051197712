/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Prices, budgets and the bill of Steward cloud costs for Steward provisioning.
 *
 * @packageDocumentation
 */
export { provisioningCloudCostsModule as default } from './module';
