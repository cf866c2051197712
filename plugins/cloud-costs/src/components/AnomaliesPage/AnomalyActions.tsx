/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
  const { allowed } = usePermission({
    permission: cloudCostsFindingDecidePermission,
  });
  const [action, setAction] = useState<AnomalyAction>();
  if (!allowed) {
    return null;
  }
  const { id, state, team, impact, currency } = anomaly;
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
            aria-label={`${anomalyActionWords[one].verb}: ${anomalyTitle(
              anomaly,
            )}`}
            onPress={() => setAction(one)}
          >
            {anomalyActionWords[one].verb}
          </Button>
        ))}
      {action && (
        <DecisionDialog
          words={anomalyActionWords[action]}
          onClose={() => setAction(undefined)}
          onDecide={async reason => {
            await api.post('/anomalies/{id}/decisions', {
              params: { path: { id } },
              body: { action, ...(reason && { reason }) },
            });
            onDecided();
          }}
        >
          {`${anomalyTitle(anomaly)} cost ${formatMoney({
            amount: impact,
            currency,
          })} more than expected, ${describeWindow(anomaly)}.`}
        </DecisionDialog>
      )}
    </span>
  );
}
