/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  cloudCostsSourceManagePermission,
  cloudCostsSourceReadPermission,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { MANUAL } from './ManualSource';

/** Adds costs that people enter. */
export function addManualRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, clock, manualEntries, months, readSoon } = options;

  async function readAgain(day: string): Promise<void> {
    await months.request(
      { source: MANUAL, payer: MANUAL, month: monthOf(day) },
      clock().toISOString(),
    );
    readSoon();
  }

  router.get('/manual-entries', async (req, res) => {
    await access.require(req, cloudCostsSourceReadPermission);
    res.json(await manualEntries.list(req.query));
  });

  router.post('/manual-entries', async (req, res) => {
    const { day, amount, currency, team, service } = req.body;
    const entry = await audited(
      auditor,
      {
        eventId: 'manual-entry-create',
        severityLevel: 'medium',
        request: req,
        meta: { day, amount, currency, team, service },
      },
      async () => {
        const enteredBy = await access.requireName(
          req,
          cloudCostsSourceManagePermission,
        );
        const result = await manualEntries.add({ ...req.body, enteredBy });
        return { result, meta: { id: result.id } };
      },
    );
    await readAgain(entry.day);
    res.status(201).json(entry);
  });

  router.delete('/manual-entries/:id', async (req, res) => {
    const { id } = req.params;
    const entry = await audited(
      auditor,
      {
        eventId: 'manual-entry-delete',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        await access.require(req, cloudCostsSourceManagePermission);
        return { result: await manualEntries.remove(id) };
      },
    );
    await readAgain(entry.day);
    res.status(204).end();
  });
}
