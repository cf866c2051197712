/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './createTestProvisioning';
export * from '@steward/backstage-plugin-portal-node/testUtils';
export * from '@steward/backstage-plugin-provisioning-node/testUtils';
export * from './OutsideService';
export * from './thingKinds';
export * from './CrashPoints';
