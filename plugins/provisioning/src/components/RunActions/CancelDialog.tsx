/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextAreaField } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import { whatStays } from './whatStays';
import styles from './RunActions.module.css';

export interface CancelDialogProps {
  detail: RunDetail;
  onDone: () => void;
  onClose: () => void;
}

/** Says what goes on and what stays before a run is called off. */
export function CancelDialog(props: CancelDialogProps) {
  const { detail, onDone } = props;
  const { run, allowed } = detail;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const api = useApi(provisioningApiRef);
  const [comment, setComment] = useState('');
  const [stop, setStop] = useState(false);
  const isRunning = run.state === 'RUNNING';
  return (
    <ConfirmDialog
      title={t('dialogs.cancel.title', { run: describeRun(run) })}
      confirmLabel={
        stop ? t('dialogs.cancel.confirmStop') : t('dialogs.cancel.confirm')
      }
      destructive
      onConfirm={async () => {
        await api.post('/runs/{id}/cancel', {
          params: { path: { id: run.id } },
          body: {
            comment: comment.trim() || undefined,
            stop: stop || undefined,
          },
        });
        onDone();
      }}
      onClose={props.onClose}
    >
      <p className={styles.line}>{whatStays(t, run, stop)}</p>
      {isRunning && allowed.includes('stop') && (
        <Checkbox isSelected={stop} onChange={setStop}>
          {t('dialogs.cancel.stop')}
        </Checkbox>
      )}
      <TextAreaField
        label={t('common.comment')}
        value={comment}
        onChange={setComment}
      />
    </ConfirmDialog>
  );
}
