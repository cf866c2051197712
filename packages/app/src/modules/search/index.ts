/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export { SearchItem } from './SearchItem';
export {
  documentationResultModule,
  entityResultModule,
  searchModule,
} from './searchModule';
