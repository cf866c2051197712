/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Extension point, service and interfaces of Steward provisioning.
 *
 * @packageDocumentation
 */
export * from './CostEstimator';
export * from './events';
export * from './provisioningExtensionPoint';
export * from './ProvisioningService';
export * from './RunExecutor';
export * from './RunKind';
