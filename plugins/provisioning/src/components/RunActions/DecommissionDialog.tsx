/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
  RunEffect,
} from '@steward/backstage-plugin-provisioning-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { provisioningApiRef } from '../../api';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
import styles from './RunActions.module.css';

export interface DecommissionDialogProps {
  detail: RunDetail;
  onDone: () => void;
  onClose: () => void;
}

/** Names what is taken back, and leads to the run that does it. */
export function DecommissionDialog(props: DecommissionDialogProps) {
  const { run } = props.detail;
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const navigate = useAppNavigate();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={t('dialogs.decommission.title', { run: describeRun(run) })}
      confirmLabel={t('runActions.decommission')}
      destructive
      typedConfirmation={run.target.name}
      onConfirm={async () => {
        const created = await api.post('/runs/{id}/decommission', {
          params: { path: { id: run.id } },
          body: { reason: reason.trim() || undefined },
        });
        props.onDone();
        navigate(links.run(created.id));
      }}
      onClose={props.onClose}
    >
      <ul className={styles.list}>
        {run.effects.map(effect => (
          <li key={`${effect.type} ${effect.ref}`}>{sentence(t, effect)}</li>
        ))}
      </ul>
      <p className={styles.line}>{t('dialogs.decommission.description')}</p>
      <TextAreaField
        label={t('common.reason')}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}

function sentence(t: ProvisioningWords, effect: RunEffect): string {
  const { ref, operation, region } = effect;
  const type = effect.type.replaceAll('-', ' ');
  return region
    ? t(`dialogs.decommission.effectsInRegion.${operation}`, {
        type,
        ref,
        region,
      })
    : t(`dialogs.decommission.effects.${operation}`, { type, ref });
}
