/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { Budget } from '@steward/backstage-plugin-cloud-costs-common';
import {
  ConfirmDialog,
  formatMoney,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { isPositiveAmount } from '../../glossary/isPositiveAmount';
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
  const [open, setOpen] = useState<'change' | 'remove'>();
  if (budget.origin === 'entity') {
    return <span className={styles.about}>Set in the entity</span>;
  }
  if (!isAllowed) {
    return null;
  }
  const name = `the budget of ${scopeName(budget.scope)}`;
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
        aria-label={`Change ${name}`}
        onPress={() => setOpen('change')}
      >
        Change
      </Button>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`Remove ${name}`}
        onPress={() => setOpen('remove')}
      >
        Remove
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
  const [amount, setAmount] = useState(budget.amount);
  return (
    <ConfirmDialog
      title={`Change the budget of ${scopeName(budget.scope)}`}
      confirmLabel="Change budget"
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
        label={`Amount a ${budget.period}, in ${budget.currency}`}
        inputMode="decimal"
        value={amount}
        onChange={value => setAmount(value.trim())}
      />
    </ConfirmDialog>
  );
}

function RemoveBudgetDialog({ budget, onChanged, onClose }: BudgetDialogProps) {
  const api = useApi(cloudCostsApiRef);
  return (
    <ConfirmDialog
      title={`Remove the budget of ${scopeName(budget.scope)}?`}
      confirmLabel="Remove budget"
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
        {`Nobody is warned any more when ${scopeName(
          budget.scope,
        )} spends more than ${formatMoney(budget)} a ${
          budget.period
        }. Costs stay as they are. To get it back, set it again.`}
      </p>
    </ConfirmDialog>
  );
}
