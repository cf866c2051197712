/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// What the page of an entity shows at once comes in one request, not in one for
// each part: most of them are made of the same pieces.
export * from './AccountCard';
export * from './ClusterCard';
export * from './ContainmentCard';
export * from './EnclaveCard';
export * from './EntityHeader';
export * from './EntityOverview';
export * from './EnvironmentCard';
export * from './NamespaceCard';
export * from './OrganizationalUnitCard';
export * from './TeamCard';
