/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotFoundError } from '@backstage/errors';
import { estateSyncRunPermission } from '@steward/backstage-plugin-estate-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { syncResource } from '../domain/syncResource';
import { freshnessOf } from './freshnessOf';
import { EstateRouter, RouterOptions } from './RouterOptions';
import { visibleRemovals } from './visibleRemovals';

const FIRST = 50;

/** Freshness, the sync page and syncs. */
export function addSyncRoutes(
  router: EstateRouter,
  options: RouterOptions,
): void {
  const { access, stores, auditor, requests, problems } = options;

  router.get('/freshness', async (req, res) => {
    await access.require(req);
    res.json(await freshnessOf(stores));
  });

  router.get('/sync', async (req, res) => {
    const credentials = await access.require(req);
    const [removals, quarantine, owners] = await Promise.all([
      stores.removals.page({ limit: FIRST }),
      stores.quarantine.page({ limit: FIRST }),
      stores.entities.unresolvedOwners({ limit: FIRST }),
    ]);
    res.json({
      freshness: await freshnessOf(stores),
      lastSync: await stores.syncs.last(),
      runningSync: await stores.syncs.running(),
      counts: {
        heldBack: await stores.removals.count(),
        quarantined: await stores.quarantine.count(),
        unresolvedOwners: await stores.entities.countUnresolvedOwners(),
        configurationProblems: problems.length,
      },
      shards: await stores.shards.page(req.query),
      heldBack: await visibleRemovals(options, credentials, removals.items),
      quarantine: quarantine.items,
      unresolvedOwners: await access.visible(
        credentials,
        owners.items,
        o => o.entityRef,
      ),
      configurationProblems: problems,
    });
  });

  const ask = (
    { shardId, source }: { shardId?: string; source?: string },
    by: Parameters<typeof requests.requestShard>[1],
  ) => {
    if (shardId && source) {
      throw new InputError('shardId and source are both there; leave one out');
    }
    if (shardId) {
      return requests.requestShard(shardId, by);
    }
    return source
      ? requests.requestSource(source, by)
      : requests.request({ ...by, scope: {} });
  };

  router.post('/sync', async (req, res) => {
    const { shardId, source } = req.body ?? {};
    const answer = await audited(
      auditor,
      {
        eventId: 'sync-request',
        severityLevel: 'medium',
        request: req,
        meta: { ...(shardId && { shardId }), ...(source && { source }) },
      },
      async () => {
        const credentials = await access.require(req, estateSyncRunPermission);
        const by = {
          trigger: 'request' as const,
          requestedBy: access.nameOf(credentials),
        };
        const result = await ask({ shardId, source }, by);
        return {
          result,
          meta: {
            syncId: result.id,
            correlationId: result.id,
            resource: syncResource(result.id, shardId),
          },
        };
      },
    );
    res.status(202).json(answer);
  });

  router.get('/sync/:id', async (req, res) => {
    await access.require(req);
    const sync = await stores.syncs.get(req.params.id);
    if (!sync) {
      throw new NotFoundError(
        `No sync ${req.params.id}; GET /syncs lists those that are remembered`,
      );
    }
    res.json(sync);
  });

  router.get('/syncs', async (req, res) => {
    await access.require(req);
    res.json(await stores.syncs.page(req.query));
  });
}
