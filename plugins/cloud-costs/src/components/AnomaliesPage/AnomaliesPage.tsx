/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  Anomaly,
  AnomalyState,
  cloudCostsReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { anomalyStateOptions } from '../../glossary/describeAnomaly';
import { useNames } from '../../hooks/useNames';
import { useScope } from '../../hooks/useScope';
import { cloudCostsTranslationRef } from '../../translation';
import { CostsPage } from '../CostsPage';
import { ScopePicker } from '../ScopePicker';
import { AnomalyActions } from './AnomalyActions';
import { anomalyColumns } from './anomalyColumns';

/** Costs out of the ordinary, and what people say of them. */
export function AnomaliesPage() {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { scope, setScope } = useScope();
  const query = useQueryState({ state: '', anomaly: '' });
  const [{ state, anomaly: id }] = query;
  const [generation, setGeneration] = useState(0);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/anomalies', {
        params: {
          query: {
            scope,
            limit,
            cursor,
            ...(state && { state: state as AnomalyState }),
            ...(id && { id }),
          },
        },
      }),
    [api, scope, state, id],
  );
  const list = usePagedList<Anomaly>(load, { generation });
  const names = useNames(
    list.items?.flatMap(({ account, team, entity }) => [
      account,
      team,
      entity,
    ]) ?? [],
  );
  const columns = useMemo(
    () => [
      ...anomalyColumns(t, names),
      {
        id: 'decide',
        label: t('common.decide'),
        cell: (anomaly: Anomaly) => (
          <AnomalyActions
            anomaly={anomaly}
            onDecided={() => setGeneration(before => before + 1)}
          />
        ),
      },
    ],
    [t, names],
  );
  return (
    <CostsPage>
      <PagedTable
        label={t('anomalies.label')}
        singular={t('anomalies.singular')}
        columns={columns}
        rowKey={anomaly => anomaly.id}
        list={list}
        permission={cloudCostsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            label: t('common.states.label'),
            all: t('common.states.all'),
            options: anomalyStateOptions(t),
          },
        ]}
        toolbar={
          <>
            <ScopePicker scope={scope} setScope={setScope} />
            {id && (
              <Button
                variant="secondary"
                onPress={() => query[1]({ anomaly: '' })}
              >
                {t('anomalies.showAll')}
              </Button>
            )}
          </>
        }
        empty={
          <EmptyState title={t('anomalies.empty.title')}>
            {t('anomalies.empty.description')}
          </EmptyState>
        }
      />
    </CostsPage>
  );
}
