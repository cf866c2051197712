/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  ConfirmDialog,
  DateField,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useScopeOptions } from '../../hooks/useScopeOptions';

interface AddEntryDialogProps {
  onAdded: () => void;
  onClose: () => void;
}

/** An amount may be below zero: a credit. */
const AMOUNT = /^-?(?=.*[1-9])\d{1,10}(\.\d{1,10})?$/;

/** Asks for a cost that no source knows. */
export function AddEntryDialog(props: AddEntryDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const teams =
    useScopeOptions().find(({ title }) => title === 'Teams')?.options ?? [];
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
      title="Enter a cost"
      confirmLabel="Enter cost"
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
        label="Service"
        description="What was paid for, such as a licence"
        maxLength={200}
        value={entry.service}
        onChange={set('service')}
      />
      <TextField
        label="Amount"
        description="A decimal with a point; below zero for a credit"
        inputMode="decimal"
        value={entry.amount}
        onChange={value => set('amount')(value.trim())}
      />
      <TextField
        label="Currency"
        maxLength={3}
        value={entry.currency}
        onChange={value => set('currency')(value.toUpperCase())}
      />
      <DateField
        label="Day"
        description="In UTC"
        value={entry.day}
        onChange={set('day')}
      />
      <Select
        label="Team"
        searchable
        placeholder="Choose a team"
        options={teams}
        value={entry.team || null}
        onChange={key => set('team')(String(key ?? ''))}
      />
      <TextAreaField
        label="Reason"
        maxLength={2000}
        value={entry.reason}
        onChange={set('reason')}
      />
    </ConfirmDialog>
  );
}
