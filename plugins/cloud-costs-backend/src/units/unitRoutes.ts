/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  cloudCostsUnitManagePermission,
  Unit,
  unitValuesProblem,
} from '@steward/backstage-plugin-cloud-costs-common';
import { audited, Caller } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { readWindow } from '../rows/readWindow';
import { seesEverything } from '../rows/seesEverything';
import { unitCostsOf } from './unitCostsOf';

/** Adds business numbers, and what one of each costs. */
export function addUnitRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, clock, costs, units } = options;
  const today = () => clock().toISOString().slice(0, 10);

  /** Whether the caller sees the scope of a unit: without it there is no unit for them. */
  async function isSeen(caller: Caller, { scope }: Unit): Promise<boolean> {
    try {
      await access.filterOf(caller, scope);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) {
        return false;
      }
      throw error;
    }
  }

  async function requireUnit(caller: Caller, id: string): Promise<Unit> {
    const unit = await units.find(id);
    if (!unit || !(await isSeen(caller, unit))) {
      throw new NotFoundError(
        `There is no unit ${id} that you can see. GET /units lists them, PUT /units/${id} defines it.`,
      );
    }
    return unit;
  }

  router.get('/units', async (req, res) => {
    const { items, nextCursor } = await units.list(req.query);
    const seen = await Promise.all(items.map(unit => isSeen(req, unit)));
    res.json({
      items: items.filter((_, index) => seen[index]),
      ...(nextCursor && { nextCursor }),
    });
  });

  router.put('/units/:id', async (req, res) => {
    const { id } = req.params;
    const { title, scope } = req.body;
    await audited(
      auditor,
      {
        eventId: 'unit-define',
        severityLevel: 'medium',
        request: req,
        meta: { id, title, scope },
      },
      async () => {
        await access.require(req, cloudCostsUnitManagePermission);
        await access.filterOf(req, scope);
        const known = await units.find(id);
        if (known && !(await isSeen(req, known))) {
          throw new ConflictError(
            `There is a unit ${id} that you may not see. Choose another id.`,
          );
        }
        return { result: await units.define({ id, title, scope }) };
      },
    );
    res.json(await requireUnit(req, id));
  });

  router.delete('/units/:id', async (req, res) => {
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'unit-delete',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        await access.require(req, cloudCostsUnitManagePermission);
        await requireUnit(req, id);
        return { result: await units.remove(id) };
      },
    );
    res.status(204).end();
  });

  router.post('/units/:id/values', async (req, res) => {
    const { id } = req.params;
    const { values } = req.body;
    const changed = await audited(
      auditor,
      {
        eventId: 'unit-values-push',
        severityLevel: 'low',
        request: req,
        meta: { id, days: values.length },
      },
      async () => {
        await access.require(req, cloudCostsUnitManagePermission);
        await requireUnit(req, id);
        const problem = unitValuesProblem(values, today());
        if (problem) {
          throw new InputError(problem);
        }
        const result = await units.keep(id, values);
        return { result, meta: { changed: result } };
      },
    );
    res.json({ changed });
  });

  router.get('/units/:id/costs', async (req, res) => {
    const { from, to, granularity, currency } = req.query;
    const unit = await requireUnit(req, req.params.id);
    const window = readWindow(from, to);
    const filter = await access.filterOf(req, unit.scope);
    if (!(await seesEverything(costs, filter, today()))) {
      // A part of the cost over all units would be wrong.
      res.json({
        unit,
        currency: null,
        periods: [],
        reason:
          'The cost per unit covers costs that you may not see. Ask for cloud-costs.read for its scope.',
      });
      return;
    }
    res.json({
      unit,
      ...(await unitCostsOf(options, {
        unit,
        filter,
        window,
        granularity,
        currency,
      })),
    });
  });
}
