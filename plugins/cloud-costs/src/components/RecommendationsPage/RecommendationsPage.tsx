/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  cloudCostsReadPermission,
  Recommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import { EmptyState, PagedTable } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { recommendationStateOptions } from '../../glossary/describeRecommendation';
import { useNames } from '../../hooks/useNames';
import { CostsPage } from '../CostsPage';
import { ScopePicker } from '../ScopePicker';
import { EstimatesPanel } from './EstimatesPanel';
import { LedgerPanel } from './LedgerPanel';
import { RecommendationActions } from './RecommendationActions';
import { recommendationColumns } from './recommendationColumns';
import { RunEstimatesPanel } from './RunEstimatesPanel';
import { useChangeForms } from './useChangeForms';
import { useRecommendations } from './useRecommendations';

/** Ways to save, what those that are done saved, and how good estimates of requests were. */
export function RecommendationsPage() {
  const { list, query, scope, setScope, generation, reload } =
    useRecommendations();
  const names = useNames(
    list.items?.flatMap(({ account, team, entity }) => [
      account,
      team,
      entity,
    ]) ?? [],
  );
  const forms = useChangeForms(list.items);
  const columns = useMemo(
    () => [
      ...recommendationColumns(names),
      {
        id: 'decide',
        label: 'Decide',
        cell: (recommendation: Recommendation) => (
          <RecommendationActions
            recommendation={recommendation}
            changeForm={forms.get(recommendation.id)}
            onDecided={reload}
          />
        ),
      },
    ],
    [names, forms, reload],
  );
  return (
    <CostsPage>
      <PagedTable
        label="recommendations"
        singular="recommendation"
        columns={columns}
        rowKey={({ id }) => id}
        list={list}
        permission={cloudCostsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            all: 'All states',
            options: recommendationStateOptions,
          },
        ]}
        toolbar={<ScopePicker scope={scope} setScope={setScope} />}
        empty={
          <EmptyState title="No recommendations">
            Ways to save appear here, the highest saving first, once a source
            reports them. AWS Cost Optimization Hub is one.
          </EmptyState>
        }
      />
      <LedgerPanel scope={scope} generation={generation} />
      <EstimatesPanel />
      <RunEstimatesPanel scope={scope} />
    </CostsPage>
  );
}
