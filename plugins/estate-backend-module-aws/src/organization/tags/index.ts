/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export { CachedTagReader } from './CachedTagReader';
export { listTaggedResources } from './listTaggedResources';
export { OrganizationTagReader, type TagMode } from './OrganizationTagReader';
