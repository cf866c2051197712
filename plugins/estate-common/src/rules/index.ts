/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './composeEntities';
export * from './decideRemovals';
export * from './entityNames';
export * from './mergeShard';
export * from './ownerDirectory';
export * from './recordTitle';
export * from './resolveOwner';
export * from './selectAccounts';
