/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  Budget,
  cloudCostsBudgetManagePermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import { audited, Caller } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { standingFor } from './budgetsOf';
import { StoredBudget } from './BudgetStore';

/** Adds budgets and how they stand. */
export function addBudgetRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, budgets } = options;

  router.get('/budgets', async (req, res) => {
    const { items, nextCursor } = await budgets.list(req.query);
    const seen = await Promise.all(
      items.map(budget => standingFor(req, budget, options)),
    );
    res.json({
      items: seen.filter(budget => budget !== undefined),
      ...(nextCursor && { nextCursor }),
    });
  });

  router.post('/budgets', async (req, res) => {
    const { scope, period, amount, currency } = req.body;
    const budget = await audited(
      auditor,
      {
        eventId: 'budget-create',
        severityLevel: 'medium',
        request: req,
        meta: { scope, period, amount, currency },
      },
      async () => {
        await access.require(req, cloudCostsBudgetManagePermission);
        await access.filterOf(req, scope);
        const result = await budgets.create({
          scope,
          period,
          amount,
          currency,
        });
        return { result, meta: { id: result.id } };
      },
    );
    res.status(201).json(await requireStanding(req, budget, options));
  });

  router.put('/budgets/:id', async (req, res) => {
    const { id } = req.params;
    const { amount } = req.body;
    const budget = await audited(
      auditor,
      {
        eventId: 'budget-change',
        severityLevel: 'medium',
        request: req,
        meta: { id, amount },
      },
      async () => {
        await access.require(req, cloudCostsBudgetManagePermission);
        await requireStanding(req, await budgets.get(id), options);
        return { result: await budgets.change(id, amount) };
      },
    );
    res.json(await requireStanding(req, budget, options));
  });

  router.delete('/budgets/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'budget-delete',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        await access.require(req, cloudCostsBudgetManagePermission);
        await requireStanding(req, await budgets.get(id), options);
        await budgets.delete(id);
        return { result: undefined };
      },
    );
    res.status(204).end();
  });
}

async function requireStanding(
  caller: Caller,
  budget: StoredBudget,
  options: RouterOptions,
): Promise<Budget> {
  const standing = await standingFor(caller, budget, options);
  if (!standing) {
    throw new NotFoundError(
      `There is no budget ${budget.id} that you can see. GET /budgets lists them.`,
    );
  }
  return standing;
}
