/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Extension point, service and interfaces of Steward provisioning.
 *
 * @packageDocumentation
 */
export * from './CatalogDependents';
export * from './costEstimateOf';
export * from './CostEstimator';
export type {
  ProvisioningCallOptions,
  ProvisioningService,
} from './createProvisioningService';
export * from './events';
export * from './FactProvider';
export * from './limitProblems';
export * from './matchesAny';
export * from './missingSection';
export * from './observeGroups';
export * from './openAccount';
export * from './placeProblems';
export * from './ProvisioningConfiguration';
export * from './provisioningExtensionPoint';
export * from './provisioningServiceRef';
export * from './quoted';
export * from './RunExecutor';
export * from './RunKind';
export * from './Suggestions';
export * from './waitingWords';
