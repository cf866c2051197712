/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  ConfirmDialog,
  DateField,
} from '@steward/backstage-plugin-portal-react';
import {
  LONGEST_TERM_DAYS,
  TierWord,
} from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './RequestExemptionDialog.module.css';

/** Characters without which a reason says nothing; the backend asks for as many. */
const shortestReason = 10;
const usualTermDays = 30;

export interface RequestExemptionDialogProps {
  entity: { entityRef: string; title: string; requiredTier?: TierWord };
  check: { checkId: string; title: string };
  onRequested: () => void;
  onClose: () => void;
}

/** Asks why, for how long, and for which resource. */
export function RequestExemptionDialog(props: RequestExemptionDialogProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { entity, check } = props;
  const api = useApi(scorecardsApiRef);
  const longest = LONGEST_TERM_DAYS[entity.requiredTier ?? 'none'];
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(
    () =>
      DateTime.utc()
        .plus({ days: Math.min(usualTermDays, longest) })
        .toISODate()!,
  );
  const [arn, setArn] = useState('');
  const [ticket, setTicket] = useState('');
  return (
    <ConfirmDialog
      title={t('common.requestExemption')}
      confirmLabel={t('common.requestExemption')}
      isIncomplete={reason.trim().length < shortestReason || !until}
      onClose={props.onClose}
      onConfirm={async () => {
        await api.post('/exemptions', {
          body: {
            entityRef: entity.entityRef,
            checkId: check.checkId,
            reason: reason.trim(),
            expiresAt: `${until}T23:59:59Z`,
            ...(arn.trim() && { arn: arn.trim() }),
            ...(ticket.trim() && { ticket: ticket.trim() }),
          },
        });
        props.onRequested();
      }}
    >
      <div className={styles.form}>
        <p className={styles.line}>
          {t('requestExemption.effect', {
            check: check.title,
            entity: entity.title,
          })}
        </p>
        <TextAreaField
          label={t('fields.reason')}
          description={t('requestExemption.reason', {
            number: String(shortestReason),
          })}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <DateField
          label={t('requestExemption.until.label')}
          description={t('requestExemption.until.description')}
          value={until}
          onChange={setUntil}
        />
        <TextField
          label={t('requestExemption.resource.label')}
          description={t('requestExemption.resource.description')}
          maxLength={2048}
          value={arn}
          onChange={setArn}
        />
        <TextField
          label={t('requestExemption.ticket.label')}
          description={t('requestExemption.ticket.description')}
          type="url"
          maxLength={500}
          value={ticket}
          onChange={setTicket}
        />
      </div>
    </ConfirmDialog>
  );
}
