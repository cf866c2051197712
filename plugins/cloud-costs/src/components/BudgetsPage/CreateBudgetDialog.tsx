/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Select, TextField } from '@backstage/ui';
import { BudgetPeriod } from '@steward/backstage-plugin-cloud-costs-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { periodOptions } from '../../glossary/describeBudget';
import { isPositiveAmount } from '../../glossary/isPositiveAmount';
import { ORGANIZATION } from '../../hooks/useScope';
import { useScopeOptions } from '../../hooks/useScopeOptions';

interface CreateBudgetDialogProps {
  /** For whom it is at first. */
  scope: string;
  onCreated: () => void;
  onClose: () => void;
}

/** Asks for whom, for how long and how much. */
export function CreateBudgetDialog(props: CreateBudgetDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const sections = useScopeOptions();
  const [scope, setScope] = useState(props.scope);
  const [period, setPeriod] = useState<BudgetPeriod>('month');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState('USD');
  return (
    <ConfirmDialog
      title="Set a budget"
      confirmLabel="Set budget"
      isIncomplete={!isPositiveAmount(amount) || !/^[A-Z]{3}$/.test(currency)}
      onClose={props.onClose}
      onConfirm={async () => {
        await api.post('/budgets', {
          body: { scope, period, amount, currency },
        });
        props.onCreated();
      }}
    >
      <Select
        label="For"
        searchable
        options={[{ id: ORGANIZATION, label: 'All costs' }, ...sections]}
        value={scope}
        onChange={key => setScope(String(key ?? ORGANIZATION))}
      />
      <Select
        label="Period"
        description="A calendar month, quarter or year, in UTC"
        options={periodOptions}
        value={period}
        onChange={key => setPeriod(key as BudgetPeriod)}
      />
      <TextField
        label="Amount"
        description="A decimal with a point, such as 499.50"
        inputMode="decimal"
        value={amount}
        onChange={value => setAmount(value.trim())}
      />
      <TextField
        label="Currency"
        description="Three letters, such as USD. Costs in other currencies do not count."
        maxLength={3}
        value={currency}
        onChange={value => setCurrency(value.toUpperCase())}
      />
    </ConfirmDialog>
  );
}
