/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  Recommendation,
} from '@steward/backstage-plugin-cloud-costs-common';
import { EmptyState, PagedTable } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { recommendationStateOptions } from '../../glossary/describeRecommendation';
import { useNames } from '../../hooks/useNames';
import { cloudCostsTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(cloudCostsTranslationRef);
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
      ...recommendationColumns(t, names),
      {
        id: 'decide',
        label: t('common.decide'),
        cell: (recommendation: Recommendation) => (
          <RecommendationActions
            recommendation={recommendation}
            changeForm={forms.get(recommendation.id)}
            onDecided={reload}
          />
        ),
      },
    ],
    [t, names, forms, reload],
  );
  return (
    <CostsPage>
      <PagedTable
        label={t('recommendations.label')}
        singular={t('recommendations.singular')}
        columns={columns}
        rowKey={({ id }) => id}
        list={list}
        permission={cloudCostsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            label: t('common.states.label'),
            all: t('common.states.all'),
            options: recommendationStateOptions(t),
          },
        ]}
        toolbar={<ScopePicker scope={scope} setScope={setScope} />}
        empty={
          <EmptyState title={t('recommendations.empty.title')}>
            {t('recommendations.empty.description')}
          </EmptyState>
        }
      />
      <LedgerPanel scope={scope} generation={generation} />
      <EstimatesPanel />
      <RunEstimatesPanel scope={scope} />
    </CostsPage>
  );
}
