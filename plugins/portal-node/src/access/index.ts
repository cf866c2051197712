/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export * from './AccessControl';
export * from './CatalogDirectory';
export * from './catalogDirectoryServiceRef';
export * from './ConditionalList';
export * from './mapCriteria';
export * from './TrustedOrigins';
