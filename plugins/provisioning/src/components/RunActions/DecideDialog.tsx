/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ConfirmDialog,
  formatMonthly,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunActions.module.css';

export interface DecideDialogProps {
  detail: RunDetail;
  action: 'approve' | 'reject' | 'break-glass';
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the decision and its comment. */
export function DecideDialog(props: DecideDialogProps) {
  const { detail, action, onDone } = props;
  const { run } = detail;
  const api = useApi(provisioningApiRef);
  const [comment, setComment] = useState('');
  const { t } = useTranslationRef(provisioningTranslationRef);
  const needsComment = action !== 'approve';
  const cost = run.assessment?.cost.delta ?? run.assessment?.cost.monthly;
  const decide = async () => {
    const digest = run.digest ?? '';
    const text = comment.trim();
    if (action === 'reject') {
      await api.post('/runs/{id}/reject', {
        params: { path: { id: run.id } },
        body: { digest, comment: text },
      });
    } else {
      await api.post('/runs/{id}/approve', {
        params: { path: { id: run.id } },
        body: {
          digest,
          comment: text || undefined,
          breakGlass: action === 'break-glass' ? true : undefined,
        },
      });
    }
    onDone();
  };
  return (
    <ConfirmDialog
      title={t(`dialogs.${action}.title`, { run: describeRun(run) })}
      confirmLabel={t(`runActions.${action}`)}
      destructive={action !== 'approve'}
      isIncomplete={needsComment && comment.trim() === ''}
      onConfirm={decide}
      onClose={props.onClose}
    >
      <ul className={styles.list}>
        {run.plan?.summary.map(line => (
          <li key={line}>{line}</li>
        ))}
        {cost && <li>{t('dialogs.cost', { cost: formatMonthly(cost) })}</li>}
      </ul>
      <p className={styles.line}>{t(`dialogs.${action}.consequence`)}</p>
      <TextAreaField
        label={t(`dialogs.${action}.comment`)}
        isRequired={needsComment}
        value={comment}
        onChange={setComment}
      />
    </ConfirmDialog>
  );
}
