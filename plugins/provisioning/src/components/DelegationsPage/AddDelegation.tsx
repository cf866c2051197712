/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, Select, TextField } from '@backstage/ui';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import styles from './DelegationsPage.module.css';

export interface AddDelegationProps {
  onAdded: () => void;
  onClose: () => void;
}

const durations = [1, 3, 7, 14, 28];

/** Asks whom, for how long and why. */
export function AddDelegation(props: AddDelegationProps) {
  const api = useApi(provisioningApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const [to, setTo] = useState('');
  const [days, setDays] = useState('7');
  const [reason, setReason] = useState('');
  const people = useAsync(async () => {
    const { items } = await catalogApi.getEntities({
      filter: { kind: 'User' },
      fields: ['kind', 'metadata', 'spec.profile.displayName'],
    });
    return items
      .map(entity => ({
        id: stringifyEntityRef(entity),
        label:
          (entity.spec?.profile as { displayName?: string } | undefined)
            ?.displayName ?? entity.metadata.name,
      }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [catalogApi]);
  const until = DateTime.now().plus({ days: Number(days) });
  return (
    <ConfirmDialog
      title={t('delegations.add')}
      confirmLabel={t('delegations.addDialog.confirm')}
      isIncomplete={to === ''}
      onClose={props.onClose}
      onConfirm={async () => {
        await api.post('/delegations', {
          body: {
            to,
            until: until.toUTC().toISO(),
            reason: reason.trim() || undefined,
          },
        });
        props.onAdded();
      }}
    >
      {people.error && (
        <p role="alert" className={styles.line}>
          {t('delegations.addDialog.peopleProblem', {
            message: people.error.message,
          })}
        </p>
      )}
      <Combobox
        label={t('delegations.addDialog.to')}
        isRequired
        placeholder={t('delegations.addDialog.toPlaceholder')}
        options={people.value ?? []}
        value={to || null}
        onChange={key => setTo(key === null ? '' : String(key))}
      />
      <Select
        label={t('delegations.addDialog.duration')}
        options={durations.map(number => ({
          id: String(number),
          label: t('delegations.addDialog.days', { count: number }),
        }))}
        value={days}
        onChange={value => setDays(String(value))}
      />
      <TextField
        label={t('common.reason')}
        value={reason}
        onChange={setReason}
      />
      <p className={styles.line}>
        {t('delegations.addDialog.ends', {
          time: until.toLocaleString(DateTime.DATETIME_MED),
        })}
      </p>
    </ConfirmDialog>
  );
}
