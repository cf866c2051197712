/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  Anomaly,
  AnomalyAction,
  anomalyActions,
  cloudCostsFindingDecidePermission,
  nextAnomalyState,
} from '@steward/backstage-plugin-cloud-costs-common';
import { formatMoney } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { anomalyActionWords } from '../../glossary/describeAnomaly';
import { describeWindow } from '../../glossary/describePeriod';
import { cloudCostsTranslationRef } from '../../translation';
import { DecisionDialog } from '../DecisionDialog';
import { anomalyTitle } from './anomalyColumns';
import styles from './AnomaliesPage.module.css';

interface AnomalyActionsProps {
  anomaly: Anomaly;
  onDecided: () => void;
}

/** What the reader can say of an anomaly in its state. */
export function AnomalyActions({ anomaly, onDecided }: AnomalyActionsProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudCostsFindingDecidePermission,
  });
  const [action, setAction] = useState<AnomalyAction>();
  if (!allowed) {
    return null;
  }
  const { id, state, team, impact, currency } = anomaly;
  const title = anomalyTitle(t, anomaly);
  const verbOf = (one: AnomalyAction) => anomalyActionWords(t, one).verb;
  return (
    <span className={styles.actions}>
      {anomalyActions
        .filter(one => nextAnomalyState(state, one))
        .filter(one => one !== 'ask' || team !== '')
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
          words={anomalyActionWords(t, action)}
          onClose={() => setAction(undefined)}
          onDecide={async reason => {
            await api.post('/anomalies/{id}/decisions', {
              params: { path: { id } },
              body: { action, ...(reason && { reason }) },
            });
            onDecided();
          }}
        >
          {t('anomalies.impact', {
            anomaly: title,
            amount: formatMoney({ amount: impact, currency }),
            days: describeWindow(t, anomaly),
          })}
        </DecisionDialog>
      )}
    </span>
  );
}
