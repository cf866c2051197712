/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  cloudCosts?: {
    /**
     * Keys of the cost-allocation tags that are kept; pages offer them for
     * grouping.
     *
     * @visibility frontend
     */
    tags?: string[];
  };
}
