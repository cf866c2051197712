/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunActions.module.css';

export interface RetryDialogProps {
  detail: RunDetail;
  onDone: () => void;
  onClose: () => void;
}

/** Says that the same plan runs once more. */
export function RetryDialog(props: RetryDialogProps) {
  const { run } = props.detail;
  const api = useApi(provisioningApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <ConfirmDialog
      title={t('dialogs.retry.title', { run: describeRun(run) })}
      confirmLabel={t('runActions.retry')}
      onConfirm={async () => {
        await api.post('/runs/{id}/retry', {
          params: { path: { id: run.id } },
          body: {},
        });
        props.onDone();
      }}
      onClose={props.onClose}
    >
      <p className={styles.line}>
        {t('dialogs.retry.description', { attempt: String(run.attempt + 1) })}
      </p>
    </ConfirmDialog>
  );
}
