/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  Budget,
  cloudCostsBudgetManagePermission,
  cloudCostsReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  EmptyState,
  PagedTable,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { useNames } from '../../hooks/useNames';
import { ORGANIZATION, useScope } from '../../hooks/useScope';
import { cloudCostsTranslationRef } from '../../translation';
import { CostsPage } from '../CostsPage';
import { ScopePicker } from '../ScopePicker';
import { BudgetActions } from './BudgetActions';
import { budgetColumns } from './budgetColumns';
import { CreateBudgetDialog } from './CreateBudgetDialog';

/** What may be spent, and how that stands. */
export function BudgetsPage() {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { scope, setScope } = useScope();
  const { allowed } = usePermission({
    permission: cloudCostsBudgetManagePermission,
  });
  const [generation, setGeneration] = useState(0);
  const [isCreating, setCreating] = useState(false);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/budgets', {
        params: {
          query: {
            limit,
            cursor,
            ...(scope !== ORGANIZATION && { scope }),
          },
        },
      }),
    [api, scope],
  );
  const list = usePagedList<Budget>(load, { generation });
  const names = useNames(list.items?.map(budget => budget.scope) ?? []);
  const columns = useMemo(
    () => [
      ...budgetColumns(t, names),
      {
        id: 'actions',
        label: t('budgets.columns.actions'),
        cell: (budget: Budget) => (
          <BudgetActions
            budget={budget}
            isAllowed={allowed}
            onChanged={() => setGeneration(before => before + 1)}
          />
        ),
      },
    ],
    [t, names, allowed],
  );
  const create = allowed && (
    <Button variant="secondary" onPress={() => setCreating(true)}>
      {t('common.setBudget')}
    </Button>
  );
  return (
    <CostsPage>
      <PagedTable
        label={t('budgets.label')}
        singular={t('budgets.singular')}
        columns={columns}
        rowKey={budget => budget.id}
        list={list}
        permission={cloudCostsReadPermission.name}
        toolbar={
          <>
            <ScopePicker scope={scope} setScope={setScope} />
            {create}
          </>
        }
        empty={
          <EmptyState
            title={t('budgets.empty.title')}
            action={create || undefined}
            snippet="steward.dev/budget: 500 USD a month"
          >
            {t('budgets.empty.description')}
          </EmptyState>
        }
      />
      {isCreating && (
        <CreateBudgetDialog
          scope={scope}
          onCreated={() => setGeneration(before => before + 1)}
          onClose={() => setCreating(false)}
        />
      )}
    </CostsPage>
  );
}
