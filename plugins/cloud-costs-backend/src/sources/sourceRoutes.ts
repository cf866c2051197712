/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import {
  cloudCostsSourceManagePermission,
  cloudCostsSourceReadPermission,
} from '@steward/backstage-plugin-cloud-costs-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { monthAnswer } from './monthAnswer';
import { describeSource } from './describeSource';

/** Adds where costs come from, and how reading them went. */
export function addSourceRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, auditor, clock, finalAfterDays, months, readSoon, sources } =
    options;

  router.get('/sources', async (req, res) => {
    await access.require(req, cloudCostsSourceReadPermission);
    const items = await Promise.all(
      sources.map(source => describeSource(source, months)),
    );
    res.json({ items });
  });

  router.get('/months', async (req, res) => {
    await access.require(req, cloudCostsSourceReadPermission);
    const { items, nextCursor } = await months.list(req.query);
    res.json({
      items: items.map(status => monthAnswer(status, finalAfterDays)),
      ...(nextCursor && { nextCursor }),
    });
  });

  router.post('/sources/:id/loads', async (req, res) => {
    const { id } = req.params;
    const { month, payer } = req.body;
    const items = await audited(
      auditor,
      {
        eventId: 'load-request',
        severityLevel: 'medium',
        request: req,
        meta: { source: id, month, ...(payer && { payer }) },
      },
      async () => {
        await access.require(req, cloudCostsSourceManagePermission);
        const source = sources.find(one => one.id === id);
        if (!source) {
          throw new NotFoundError(
            `There is no source ${id}. GET /sources lists them.`,
          );
        }
        const payers = await source.payers();
        if (payer !== undefined && !payers.includes(payer)) {
          throw new NotFoundError(
            `payer = ${payer} is not a payer of ${id}. Use one of: ${payers.join(
              ', ',
            )}.`,
          );
        }
        const at = clock().toISOString();
        const result = await Promise.all(
          payers
            .filter(one => payer === undefined || one === payer)
            .map(one => months.request({ source: id, payer: one, month }, at)),
        );
        return { result };
      },
    );
    readSoon();
    res.status(202).json({
      items: items.map(status => monthAnswer(status, finalAfterDays)),
    });
  });
}
