/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Types, schemas, permissions and pure rules of Steward provisioning.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './api.generated';
export * from './approval/approvalProgress';
export * from './describeRun';
export * from './enclave/enclaveLifecycle';
export * from './enclave/enclaveSizes';
export * from './entityRefs';
export * from './form/requestKey';
export * from './form/requestOfForm';
export * from './inputs/enclaveInputs';
export * from './inputs/environmentInputs';
export * from './inputs/fields';
export * from './inputs/nameProblem';
export * from './inputs/otherInputs';
export * from './inputs/targetSchema';
export * from './inputs/teamInputs';
export * from './permissions';
export * from './policy/decidePolicy';
export * from './policy/defaultPolicyRules';
export * from './policy/PolicyRule';
export * from './problemsOf';
export * from './risk/assessRisk';
export * from './risk/defaultRiskRules';
export * from './risk/RiskRule';
export * from './RunFacts';
export * from './run/nextRetry';
export * from './run/RunKind';
export * from './run/RunState';
