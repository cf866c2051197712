/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  cloudCostsReadPermission,
  PriceStatus,
  TemplateAccuracy,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { describePrices } from '../../glossary/describePrices';
import { accuracyColumns } from './accuracyColumns';
import styles from './RecommendationsPage.module.css';

/** How far estimates of requests were from the bill, by template, and what prices they are made with. */
export function EstimatesPanel() {
  const api = useApi(cloudCostsApiRef);
  const [prices, setPrices] = useState<PriceStatus>();
  const load = useCallback(
    async (cursor: string | undefined, limit: number) => {
      const page = await api.get('/estimates/accuracy', {
        params: { query: { limit, cursor } },
      });
      setPrices(page.prices);
      return page;
    },
    [api],
  );
  const list = usePagedList<TemplateAccuracy>(load);
  return (
    <Panel
      title="Estimates"
      description="What requests were estimated to cost, held against the bill of the 7 and 30 days after them."
    >
      {prices && <p className={styles.about}>{describePrices(prices)}</p>}
      <PagedTable
        label="templates"
        singular="template"
        columns={accuracyColumns}
        rowKey={({ template }) => template}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={
          <EmptyState title="No estimates yet">
            A request that succeeded and whose estimate has a price appears
            here.
          </EmptyState>
        }
      />
    </Panel>
  );
}
