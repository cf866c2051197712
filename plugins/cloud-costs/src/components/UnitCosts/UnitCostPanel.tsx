/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Select } from '@backstage/ui';
import {
  cloudCostsReadPermission,
  cloudCostsUnitManagePermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Panel, useQueryState } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { cloudCostsTranslationRef } from '../../translation';
import { NoUnits } from './NoUnits';
import styles from './UnitCosts.module.css';
import { UnitTrend } from './UnitTrend';

/** More than any scope has. */
const mostUnits = 50;
const granularities = ['day', 'month'] as const;

export interface UnitCostPanelProps {
  scope: string;
  currency?: string;
  /** The last complete day. */
  to: string;
}

/**
 * What one request, customer or order costs. Without a unit it is there for
 * those alone who may define one.
 */
export function UnitCostPanel({ scope, currency, to }: UnitCostPanelProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudCostsUnitManagePermission,
  });
  const [state, setState] = useQueryState({ unit: '', unitBy: 'day' });
  const read = useAsyncRetry(
    () => api.get('/units', { params: { query: { scope, limit: mostUnits } } }),
    [api, scope],
  );
  if (read.value?.items.length === 0 && !allowed) {
    return null;
  }
  return (
    <Panel
      title={t('overview.units.title')}
      read={read}
      subject={t('overview.units.subject')}
      permission={cloudCostsReadPermission.name}
      lines={4}
      empty={<NoUnits scope={scope} day={to} />}
    >
      {({ items }) => {
        const unit = items.find(({ id }) => id === state.unit) ?? items[0];
        return (
          <>
            <div className={styles.row}>
              {items.length > 1 && (
                <Select
                  aria-label={t('overview.units.unit')}
                  options={items.map(({ id, title }) => ({ id, label: title }))}
                  value={unit.id}
                  onChange={key =>
                    setState({ unit: String(key ?? '') }, { push: true })
                  }
                />
              )}
              <Select
                aria-label={t('overview.units.granularity')}
                options={granularities.map(id => ({
                  id,
                  label: t(`overview.units.${id}`),
                }))}
                value={state.unitBy === 'month' ? 'month' : 'day'}
                onChange={key =>
                  setState({ unitBy: String(key ?? 'day') }, { push: true })
                }
              />
            </div>
            <UnitTrend
              unit={unit}
              granularity={state.unitBy === 'month' ? 'month' : 'day'}
              currency={currency}
              to={to}
            />
          </>
        );
      }}
    </Panel>
  );
}
