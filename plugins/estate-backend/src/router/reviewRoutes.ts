/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { estateRemovalDecidePermission } from '@steward/backstage-plugin-estate-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { EstateRouter, RouterOptions } from './RouterOptions';
import { visibleRemovals } from './visibleRemovals';

const REFS_IN_AUDIT = 100;

/** What waits for a person: removals, quarantine, unresolved owners. */
export function addReviewRoutes(
  router: EstateRouter,
  options: RouterOptions,
): void {
  const { access, stores, auditor, decisions } = options;

  router.get('/removals', async (req, res) => {
    const reader = await access.reader(req);
    const { visible } = reader;
    const page = await stores.removals.page({ ...req.query, visible });
    res.json({
      ...page,
      items: await visibleRemovals(options, reader, page.items),
    });
  });

  router.post('/removals/decide', async (req, res) => {
    const { keys, decision } = req.body;
    const answer = await audited(
      auditor,
      {
        eventId: 'removal-decide',
        severityLevel: 'high',
        request: req,
        meta: { decision, keys },
      },
      async () => {
        const refs = await stores.items.refsOfRecords(keys);
        const { credentials, visible } = await access.changer(
          req,
          estateRemovalDecidePermission,
        );
        const result = await decisions.decide(keys, decision, {
          by: access.nameOf(credentials),
          visible,
        });
        const entityRef = keys.length === 1 ? refs.get(keys[0]) : undefined;
        return {
          result,
          meta: {
            ...result,
            count: result.decided,
            entityRefs: [...refs.values()].slice(0, REFS_IN_AUDIT),
            resource: {
              type: 'removal',
              id: keys.length === 1 ? keys[0] : `${keys.length} removals`,
              ...(entityRef && { entityRef }),
            },
            changes: { before: 'held back', after: decision },
          },
        };
      },
    );
    res.json(answer);
  });

  router.get('/quarantine', async (req, res) => {
    const { visible } = await access.reader(req);
    res.json(await stores.quarantine.page({ ...req.query, visible }));
  });

  router.get('/unresolved-owners', async (req, res) => {
    const reader = await access.reader(req);
    const { visible } = reader;
    const page = await stores.entities.unresolvedOwners({
      ...req.query,
      visible,
    });
    res.json({
      ...page,
      items: await access.visibleTo(reader, page.items, o => o.entityRef),
    });
  });
}
