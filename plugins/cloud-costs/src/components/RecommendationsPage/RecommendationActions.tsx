/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import {
  cloudCostsFindingDecidePermission,
  nextRecommendationState,
  Recommendation,
  RecommendationAction,
  recommendationActions,
} from '@steward/backstage-plugin-cloud-costs-common';
import { formatMonthly } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { recommendationActionWords } from '../../glossary/describeRecommendation';
import { cloudCostsTranslationRef } from '../../translation';
import { DecisionDialog } from '../DecisionDialog';
import styles from './RecommendationsPage.module.css';

interface RecommendationActionsProps {
  recommendation: Recommendation;
  /** The form of the template that makes the change, filled in, where there is one. */
  changeForm?: string;
  onDecided: () => void;
}

/** What the reader can do with a recommendation in its state. */
export function RecommendationActions(props: RecommendationActionsProps) {
  const { recommendation, changeForm, onDecided } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudCostsFindingDecidePermission,
  });
  const [action, setAction] = useState<RecommendationAction>();
  const { id, state, title, monthlySavings, currency } = recommendation;
  const verbOf = (one: RecommendationAction) =>
    recommendationActionWords(t, one).verb;
  const isOpen = state === 'open' || state === 'started';
  return (
    <span className={styles.actions}>
      {changeForm && isOpen && (
        <ButtonLink
          href={changeForm}
          size="small"
          variant="secondary"
          aria-label={t('recommendations.requestChangeOf', { title })}
        >
          {t('recommendations.requestChange')}
        </ButtonLink>
      )}
      {allowed &&
        recommendationActions
          .filter(one => nextRecommendationState(state, one))
          // Back to the start is said with the way on from there.
          .filter(one => one !== 'reopen' || state !== 'started')
          .map(one => (
            <Button
              key={one}
              size="small"
              variant="tertiary"
              aria-label={t('common.actionOn', {
                action: verbOf(one),
                subject: title,
              })}
              onPress={() => setAction(one)}
            >
              {verbOf(one)}
            </Button>
          ))}
      {action && (
        <DecisionDialog
          words={recommendationActionWords(t, action)}
          onClose={() => setAction(undefined)}
          onDecide={async reason => {
            await api.post('/recommendations/{id}/decisions', {
              params: { path: { id } },
              body: { action, ...(reason && { reason }) },
            });
            onDecided();
          }}
        >
          {t('recommendations.savings', {
            title,
            amount: formatMonthly({ amount: `-${monthlySavings}`, currency }),
          })}
        </DecisionDialog>
      )}
    </span>
  );
}
