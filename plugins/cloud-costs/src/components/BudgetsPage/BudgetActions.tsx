/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import {
  ConfirmDialog,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { isPositiveAmount } from '../../glossary/isPositiveAmount';
import { cloudCostsTranslationRef } from '../../translation';
import { scopeName } from './budgetColumns';
import styles from './BudgetsPage.module.css';

interface BudgetActionsProps {
  budget: Budget;
  /** Whether the reader may set budgets. */
  isAllowed: boolean;
  onChanged: () => void;
}

/** Changes or removes a budget that was set in the portal. */
export function BudgetActions(props: BudgetActionsProps) {
  const { budget, isAllowed, onChanged } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [open, setOpen] = useState<'change' | 'remove'>();
  if (budget.origin === 'entity') {
    return <span className={styles.about}>{t('budgets.setInEntity')}</span>;
  }
  if (!isAllowed) {
    return null;
  }
  const name = scopeName(t, budget.scope);
  const dialog = {
    budget,
    onChanged,
    onClose: () => setOpen(undefined),
  };
  return (
    <span className={styles.actions}>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('budgets.change.title', { name })}
        onPress={() => setOpen('change')}
      >
        {t('budgets.change.button')}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('budgets.remove.label', { name })}
        onPress={() => setOpen('remove')}
      >
        {t('common.remove')}
      </Button>
      {open === 'change' && <ChangeBudgetDialog {...dialog} />}
      {open === 'remove' && <RemoveBudgetDialog {...dialog} />}
    </span>
  );
}

interface BudgetDialogProps {
  budget: Budget;
  onChanged: () => void;
  onClose: () => void;
}

function ChangeBudgetDialog({ budget, onChanged, onClose }: BudgetDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [amount, setAmount] = useState(budget.amount);
  return (
    <ConfirmDialog
      title={t('budgets.change.title', { name: scopeName(t, budget.scope) })}
      confirmLabel={t('budgets.change.confirm')}
      isIncomplete={!isPositiveAmount(amount) || amount === budget.amount}
      onClose={onClose}
      onConfirm={async () => {
        await api.put('/budgets/{id}', {
          params: { path: { id: budget.id } },
          body: { amount },
        });
        onChanged();
      }}
    >
      <TextField
        label={t(`budgetPeriods.${budget.period}.amountIn`, {
          currency: budget.currency,
        })}
        inputMode="decimal"
        value={amount}
        onChange={value => setAmount(value.trim())}
      />
    </ConfirmDialog>
  );
}

function RemoveBudgetDialog({ budget, onChanged, onClose }: BudgetDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const name = scopeName(t, budget.scope);
  return (
    <ConfirmDialog
      title={t('budgets.remove.title', { name })}
      confirmLabel={t('budgets.remove.confirm')}
      destructive
      onClose={onClose}
      onConfirm={async () => {
        await api.delete('/budgets/{id}', {
          params: { path: { id: budget.id } },
        });
        onChanged();
      }}
    >
      <p className={styles.line}>
        {t('budgets.remove.effect', {
          name,
          limit: t(`budgetPeriods.${budget.period}.limit`, {
            amount: formatMoney(budget),
          }),
        })}
      </p>
    </ConfirmDialog>
  );
}
