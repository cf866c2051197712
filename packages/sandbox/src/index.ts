/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * A loopback AWS, Git host, Argo CD, OpenCost and OIDC issuer for the first start, tests and benchmarks.
 *
 * @packageDocumentation
 */
export type { ApplicationFault } from './argocd/ApplicationFault';
export type { ArgoCd } from './argocd/createArgoCd';
export { awsHandlers } from './aws/awsHandlers';
export { sandboxAggregator } from './aws/config/requireAggregator';
export { enclaveTableName } from './world/enclaveTableName';
export { CallLog } from './calls/CallLog';
export type { CallCounts } from './calls/CallLog';
export type { Call, CallSigner } from './calls/Call';
export { SandboxSettings } from './settings/SandboxSettings';
export type { SandboxSettingValues } from './settings/SandboxSettings';
export { FaultRegistry } from './faults/FaultRegistry';
export type { FaultEffect, FaultRule } from './faults/FaultRule';
export type { GitHost, RepositoryFault } from './git';
export { StateMachines } from './machines/StateMachines';
export { VariantRegistry } from './machines/variants/VariantRegistry';
export { variantKinds } from './machines/variants/Variant';
export type { VariantRule } from './machines/variants/Variant';
export { Sandbox } from './Sandbox';
export type { SandboxOptions } from './Sandbox';
export { focusExport } from './billing/DataExports';
export { enclaveStatuses } from './world/seed/enclaves';
export type { EnclaveItem } from './world/seed/enclaves';
export type {
  Account,
  AccountState,
  Cluster,
  Organization,
  OrganizationalUnit,
  Region,
  Tags,
  WorldOptions,
} from './world/types';
export { World } from './world/World';
export type { WorldChange } from './world/WorldChange';
