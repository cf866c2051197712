/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  ConfirmDialog,
  DateField,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useScopeOptions } from '../../hooks/useScopeOptions';
import { cloudCostsTranslationRef } from '../../translation';

interface AddEntryDialogProps {
  onAdded: () => void;
  onClose: () => void;
}

/** An amount may be below zero: a credit. */
const AMOUNT = /^-?(?=.*[1-9])\d{1,10}(\.\d{1,10})?$/;

/** Asks for a cost that no source knows. */
export function AddEntryDialog(props: AddEntryDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const teams =
    useScopeOptions().find(({ id }) => id === 'teams')?.options ?? [];
  const [entry, setEntry] = useState({
    day: new Date().toISOString().slice(0, 10),
    amount: '',
    currency: 'USD',
    team: '',
    service: '',
    reason: '',
  });
  const set = (field: keyof typeof entry) => (value: string) =>
    setEntry(before => ({ ...before, [field]: value }));
  const isComplete =
    AMOUNT.test(entry.amount) &&
    /^[A-Z]{3}$/.test(entry.currency) &&
    [entry.day, entry.team, entry.service.trim(), entry.reason.trim()].every(
      Boolean,
    );
  return (
    <ConfirmDialog
      title={t('sources.entries.add.title')}
      confirmLabel={t('sources.entries.add.confirm')}
      isIncomplete={!isComplete}
      onClose={props.onClose}
      onConfirm={async () => {
        await api.post('/manual-entries', {
          body: {
            ...entry,
            service: entry.service.trim(),
            reason: entry.reason.trim(),
          },
        });
        props.onAdded();
      }}
    >
      <TextField
        label={t('common.service')}
        description={t('sources.entries.add.service')}
        maxLength={200}
        value={entry.service}
        onChange={set('service')}
      />
      <TextField
        label={t('common.amount')}
        description={t('sources.entries.add.amount')}
        inputMode="decimal"
        value={entry.amount}
        onChange={value => set('amount')(value.trim())}
      />
      <TextField
        label={t('common.currency')}
        maxLength={3}
        value={entry.currency}
        onChange={value => set('currency')(value.toUpperCase())}
      />
      <DateField
        label={t('common.day')}
        description={t('sources.entries.add.day')}
        value={entry.day}
        onChange={set('day')}
      />
      <Select
        label={t('common.team')}
        searchable
        placeholder={t('sources.entries.add.team')}
        options={teams}
        value={entry.team || null}
        onChange={key => set('team')(String(key ?? ''))}
      />
      <TextAreaField
        label={t('common.reason')}
        maxLength={2000}
        value={entry.reason}
        onChange={set('reason')}
      />
    </ConfirmDialog>
  );
}
