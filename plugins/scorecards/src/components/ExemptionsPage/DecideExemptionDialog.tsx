/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  ConfirmDialog,
  EntityName,
} from '@steward/backstage-plugin-portal-react';
import { Exemption } from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { decisionWords } from './decisionWords';
import styles from './ExemptionsPage.module.css';

export type Decision = keyof typeof decisionWords;

interface DecideExemptionDialogProps {
  exemption: Exemption;
  decision: Decision;
  onDecided: () => void;
  onClose: () => void;
}

/** Shows what is asked for and what the decision does. */
export function DecideExemptionDialog(props: DecideExemptionDialogProps) {
  const { exemption, decision } = props;
  const { verb, effect, needsReason } = decisionWords[decision];
  const api = useApi(scorecardsApiRef);
  const [reason, setReason] = useState('');
  const end =
    exemption.expiresAt &&
    DateTime.fromISO(exemption.expiresAt, { zone: 'utc' }).toISODate();
  return (
    <ConfirmDialog
      title={`${verb} this exemption?`}
      confirmLabel={verb}
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
        <EntityName entityRef={exemption.requestedBy} /> asks to exempt{' '}
        {exemption.arn ?? <EntityName entityRef={exemption.entityRef} />}
        {` from "${exemption.checkTitle}"${end ? ` until ${end}` : ''}:`}
      </p>
      <blockquote className={styles.quote}>{exemption.reason}</blockquote>
      <p className={styles.line}>{effect}</p>
      {decision !== 'withdraw' && (
        <TextAreaField
          label={needsReason ? 'Reason' : 'Reason (optional)'}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmDialog>
  );
}
