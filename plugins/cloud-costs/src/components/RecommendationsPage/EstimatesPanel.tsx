/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { useCallback, useMemo, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { describePrices } from '../../glossary/describePrices';
import { cloudCostsTranslationRef } from '../../translation';
import { accuracyColumns } from './accuracyColumns';
import styles from './RecommendationsPage.module.css';

/** How far estimates of requests were from the bill, by template, and what prices they are made with. */
export function EstimatesPanel() {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const columns = useMemo(() => accuracyColumns(t), [t]);
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
      title={t('recommendations.estimates.title')}
      description={t('recommendations.estimates.description')}
    >
      {prices && <p className={styles.about}>{describePrices(t, prices)}</p>}
      <PagedTable
        label={t('recommendations.estimates.label')}
        singular={t('recommendations.estimates.singular')}
        columns={columns}
        rowKey={({ template }) => template}
        list={list}
        permission={cloudCostsReadPermission.name}
        empty={
          <EmptyState title={t('recommendations.estimates.empty.title')}>
            {t('recommendations.estimates.empty.description')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
