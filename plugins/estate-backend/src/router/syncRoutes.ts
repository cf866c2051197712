/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  estateSyncRunPermission,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { audited } from '@steward/backstage-plugin-portal-node';
import { AccountCriteria } from '../access/AccountCondition';
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
    const { visible } = await access.reader(req);
    res.json(await freshnessOf(stores, visible));
  });

  router.get('/sync', async (req, res) => {
    const reader = await access.reader(req);
    const { visible } = reader;
    const first = { limit: FIRST, visible };
    const [removals, quarantine, owners, last, running] = await Promise.all([
      stores.removals.page(first),
      stores.quarantine.page(first),
      stores.entities.unresolvedOwners(first),
      stores.syncs.last(),
      stores.syncs.running(),
    ]);
    res.json({
      freshness: await freshnessOf(stores, visible),
      lastSync: last && reportFor(visible, last),
      runningSync: running && reportFor(visible, running),
      counts: {
        heldBack: await stores.removals.count(visible),
        quarantined: await stores.quarantine.count(visible),
        unresolvedOwners: await stores.entities.countUnresolvedOwners(visible),
        configurationProblems: problems.length,
      },
      shards: await stores.shards.page({ ...req.query, visible }),
      heldBack: await visibleRemovals(options, reader, removals.items),
      quarantine: quarantine.items,
      unresolvedOwners: await access.visibleTo(
        reader,
        owners.items,
        o => o.entityRef,
      ),
      configurationProblems: problems,
    });
  });

  const ask = (
    {
      shardId,
      source,
      visible,
    }: { shardId?: string; source?: string; visible?: AccountCriteria },
    by: Parameters<typeof requests.requestShard>[1],
  ) => {
    if (shardId && source) {
      throw new InputError('shardId and source are both there; leave one out');
    }
    if (shardId) {
      return requests.requestShard(shardId, { ...by, visible });
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
        const { credentials, visible } = await access.changer(
          req,
          estateSyncRunPermission,
        );
        const by = {
          trigger: 'request' as const,
          requestedBy: access.nameOf(credentials),
        };
        const result = await ask({ shardId, source, visible }, by);
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
    const { visible } = await access.reader(req);
    const sync = await stores.syncs.get(req.params.id);
    if (!sync) {
      throw new NotFoundError(
        `No sync ${req.params.id}; GET /syncs lists those that are remembered`,
      );
    }
    res.json(reportFor(visible, sync));
  });

  router.get('/syncs', async (req, res) => {
    const { visible } = await access.reader(req);
    const page = await stores.syncs.page(req.query);
    res.json({
      ...page,
      items: page.items.map(report => reportFor(visible, report)),
    });
  });
}

/** A report without what names accounts, for somebody who sees only some of them. */
function reportFor(
  visible: AccountCriteria | undefined,
  report: SyncReport,
): SyncReport {
  return visible ? { ...report, shardId: undefined, messages: [] } : report;
}
