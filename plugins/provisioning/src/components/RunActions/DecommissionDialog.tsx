/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
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
import styles from './RunActions.module.css';

export interface DecommissionDialogProps {
  detail: RunDetail;
  onDone: () => void;
  onClose: () => void;
}

const reverse = {
  create: 'Removes',
  update: 'Changes back',
  delete: 'Brings back',
};

/** Names what is taken back, and leads to the run that does it. */
export function DecommissionDialog(props: DecommissionDialogProps) {
  const { run } = props.detail;
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const navigate = useAppNavigate();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={`Take back: ${describeRun(run)}?`}
      confirmLabel="Decommission"
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
          <li key={`${effect.type} ${effect.ref}`}>{sentence(effect)}</li>
        ))}
      </ul>
      <p className={styles.line}>
        This makes a request of its own, with its own plan, risk and approval.
        Nothing is removed before that is approved, and it can be cancelled
        until then.
      </p>
      <TextAreaField label="Reason" value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}

function sentence(effect: RunEffect): string {
  const { type, ref, operation, region } = effect;
  const place = region ? ` in ${region}` : '';
  return `${reverse[operation]} ${type.replaceAll('-', ' ')} ${ref}${place}`;
}
