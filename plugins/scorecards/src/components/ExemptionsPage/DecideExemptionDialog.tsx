/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  ConfirmDialog,
  EntityName,
} from '@steward/backstage-plugin-portal-react';
import {
  Exemption,
  ExemptionDecision,
} from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './ExemptionsPage.module.css';

/** What people decide; an exemption expires by itself. */
export type Decision = Exclude<ExemptionDecision, 'expire'>;

/** What requesters are told the reason for. */
const reasoned: Decision[] = ['deny', 'revoke'];

interface DecideExemptionDialogProps {
  exemption: Exemption;
  decision: Decision;
  onDecided: () => void;
  onClose: () => void;
}

/** Shows what is asked for and what the decision does. */
export function DecideExemptionDialog(props: DecideExemptionDialogProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { exemption, decision } = props;
  const needsReason = reasoned.includes(decision);
  const api = useApi(scorecardsApiRef);
  const [reason, setReason] = useState('');
  const end =
    exemption.expiresAt &&
    DateTime.fromISO(exemption.expiresAt, { zone: 'utc' }).toISODate();
  const request = {
    person: <EntityName entityRef={exemption.requestedBy} />,
    target: exemption.arn ?? <EntityName entityRef={exemption.entityRef} />,
    check: exemption.checkTitle,
  };
  return (
    <ConfirmDialog
      title={t(`exemptions.decisions.${decision}.title`)}
      confirmLabel={t(`exemptions.decisions.${decision}.verb`)}
      destructive={decision === 'revoke'}
      isIncomplete={needsReason && reason.trim() === ''}
      onClose={props.onClose}
      onConfirm={async () => {
        await api.post('/exemptions/{id}/decisions', {
          params: { path: { id: exemption.id } },
          body: {
            decision,
            ...(reason.trim() && { reason: reason.trim() }),
          },
        });
        props.onDecided();
      }}
    >
      <p className={styles.line}>
        {end
          ? t('exemptions.decide.requestUntil', { ...request, end })
          : t('exemptions.decide.request', request)}
      </p>
      <blockquote className={styles.quote}>{exemption.reason}</blockquote>
      <p className={styles.line}>
        {t(`exemptions.decisions.${decision}.effect`)}
      </p>
      {decision !== 'withdraw' && (
        <TextAreaField
          label={
            needsReason
              ? t('fields.reason')
              : t('exemptions.decide.reasonOptional')
          }
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
}
