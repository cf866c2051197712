/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ProofKeeper } from './ProofKeeper';

/** Has the last check of the chain looked up whenever metrics are collected. */
export function measureProof(
  metrics: MetricsService,
  proof: Pick<ProofKeeper, 'status'>,
  clock: () => Date = () => new Date(),
): void {
  metrics
    .createObservableGauge('audit_trail.chain.intact', {
      description: '1 while the last check found nothing wrong, otherwise 0',
    })
    .addCallback(async result => {
      const { checkedAt, ok } = await proof.status();
      if (checkedAt) {
        result.observe(ok ? 1 : 0);
      }
    });
  metrics
    .createObservableGauge('audit_trail.chain.unchecked', {
      description: 'Time since the chain was last checked',
      unit: 's',
    })
    .addCallback(async result => {
      const { checkedAt } = await proof.status();
      if (checkedAt) {
        result.observe((clock().getTime() - Date.parse(checkedAt)) / 1000);
      }
    });
}
