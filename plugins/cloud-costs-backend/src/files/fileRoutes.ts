/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cloudCostsSourceManagePermission } from '@steward/backstage-plugin-cloud-costs-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { monthAnswer } from '../sources/monthAnswer';

/** Adds the upload of billing files. */
export function addFileRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, files, finalAfterDays, reckonSoon } = options;

  router.post('/files', async (req, res) => {
    const { name } = req.query;
    const ending = new AbortController();
    res.on('close', () => ending.abort());
    const items = await audited(
      auditor,
      {
        eventId: 'file-upload',
        severityLevel: 'medium',
        request: req,
        meta: { name },
      },
      async () => {
        await access.require(req, cloudCostsSourceManagePermission);
        const result = await files.accept(req, {
          name,
          signal: ending.signal,
        });
        return {
          result,
          meta: {
            months: result.map(({ payer, month }) => `${payer} ${month}`),
          },
        };
      },
    );
    reckonSoon();
    res.status(201).json({
      items: items.map(status => monthAnswer(status, finalAfterDays)),
    });
  });
}
