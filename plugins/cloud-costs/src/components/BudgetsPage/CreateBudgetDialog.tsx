/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import { BudgetPeriod } from '@steward/backstage-plugin-cloud-costs-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { budgetPeriodOptions } from '../../glossary/describeBudget';
import { isPositiveAmount } from '../../glossary/isPositiveAmount';
import { ORGANIZATION } from '../../hooks/useScope';
import { useScopeOptions } from '../../hooks/useScopeOptions';
import { cloudCostsTranslationRef } from '../../translation';

interface CreateBudgetDialogProps {
  /** For whom it is at first. */
  scope: string;
  onCreated: () => void;
  onClose: () => void;
}

/** Asks for whom, for how long and how much. */
export function CreateBudgetDialog(props: CreateBudgetDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const sections = useScopeOptions();
  const [scope, setScope] = useState(props.scope);
  const [period, setPeriod] = useState<BudgetPeriod>('month');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState('USD');
  return (
    <ConfirmDialog
      title={t('common.setBudget')}
      confirmLabel={t('budgets.create.confirm')}
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
        label={t('budgets.create.scope')}
        searchable
        options={[
          { id: ORGANIZATION, label: t('common.allCosts') },
          ...sections,
        ]}
        value={scope}
        onChange={key => setScope(String(key ?? ORGANIZATION))}
      />
      <Select
        label={t('common.period')}
        description={t('budgets.create.period')}
        options={budgetPeriodOptions(t)}
        value={period}
        onChange={key => setPeriod(key as BudgetPeriod)}
      />
      <TextField
        label={t('common.amount')}
        description={t('budgets.create.amount')}
        inputMode="decimal"
        value={amount}
        onChange={value => setAmount(value.trim())}
      />
      <TextField
        label={t('common.currency')}
        description={t('budgets.create.currency')}
        maxLength={3}
        value={currency}
        onChange={value => setCurrency(value.toUpperCase())}
      />
    </ConfirmDialog>
  );
}
