/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PriceTable } from '@steward/backstage-plugin-cloud-costs-common';

/** Where the prices of estimates come from. @public */
export interface PriceSource {
  id: string;
  /**
   * The prices of SKUs such as `ec2:m6i.xlarge`, in all regions that the source
   * knows. One without a price is left out.
   *
   * @throws what keeps them from being read; the last prices stay.
   */
  prices(request: {
    skus: readonly string[];
    signal: AbortSignal;
  }): Promise<PriceTable>;
}
