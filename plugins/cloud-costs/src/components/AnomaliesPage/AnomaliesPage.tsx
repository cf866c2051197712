/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { CostsPage } from '../CostsPage';
import { ScopePicker } from '../ScopePicker';
import { AnomalyActions } from './AnomalyActions';
import { anomalyColumns } from './anomalyColumns';

/** Costs out of the ordinary, and what people say of them. */
export function AnomaliesPage() {
  const api = useApi(cloudCostsApiRef);
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
      ...anomalyColumns(names),
      {
        id: 'decide',
        label: 'Decide',
        cell: (anomaly: Anomaly) => (
          <AnomalyActions
            anomaly={anomaly}
            onDecided={() => setGeneration(before => before + 1)}
          />
        ),
      },
    ],
    [names],
  );
  return (
    <CostsPage>
      <PagedTable
        label="anomalies"
        singular="anomaly"
        columns={columns}
        rowKey={anomaly => anomaly.id}
        list={list}
        permission={cloudCostsReadPermission.name}
        query={query}
        filters={[
          { id: 'state', all: 'All states', options: anomalyStateOptions },
        ]}
        toolbar={
          <>
            <ScopePicker scope={scope} setScope={setScope} />
            {id && (
              <Button
                variant="secondary"
                onPress={() => query[1]({ anomaly: '' })}
              >
                Show all anomalies
              </Button>
            )}
          </>
        }
        empty={
          <EmptyState title="No anomalies">
            Days that cost much more than usual appear here with what was
            expected. Costs are checked after each reading, once there are
            enough days to know what is usual.
          </EmptyState>
        }
      />
    </CostsPage>
  );
}
