/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Estimate,
  EstimateResource,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostEstimate } from '@steward/backstage-plugin-provisioning-common';
import { PricedResource } from './CostEstimator';

/** What a run keeps of an estimate. Budgets are not among it. @public */
export function costEstimateOf(
  estimate: Omit<Estimate, 'budgets'>,
): CostEstimate {
  const { monthly, delta, confidence, lines, notPriced } = estimate;
  const { alternative, correction, prices } = estimate;
  const origins = prices.map(
    ({ source, publishedOn }) => `${source} of ${publishedOn}`,
  );
  return {
    ...(monthly && { monthly }),
    ...(delta && { delta }),
    confidence,
    items: lines.map(line => ({
      title: line.title,
      monthly: line.monthly,
      basis: line.basis,
    })),
    unpriced: notPriced,
    ...(alternative && {
      alternative: {
        instead: alternative.instead,
        sku: alternative.sku,
        saving: alternative.saving,
        monthly: alternative.monthly,
      },
    }),
    ...(correction && { correction: correction.words }),
    source: `${origins.join(
      ' and ',
    )}, without discounts, data transfer and tax`,
  };
}

/** The same resource as cloud costs names it. @public */
export function estimateResourceOf(resource: PricedResource): EstimateResource {
  const { alternatives, ...rest } = resource;
  return {
    ...rest,
    ...(alternatives && { alternatives: [...alternatives] }),
  };
}
