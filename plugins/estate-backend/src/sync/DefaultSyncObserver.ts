/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import {
  PendingRemoval,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { ESTATE_SNAPSHOT_TOPIC } from '@steward/backstage-plugin-estate-node';
import { SnapshotChange } from '../database/EntityStore';
import { ShardCounts } from '../database/ShardStore';
import { syncResource } from '../domain/syncResource';
import { ItemStore } from '../database/ItemStore';
import { EstateMetrics } from '../metrics';
import { SyncObserver } from './SyncObserver';

const TOLD_ONE_BY_ONE = 100;

/** Audits, measures and announces what syncs do. */
export class DefaultSyncObserver implements SyncObserver {
  static create(options: {
    auditor: AuditorService;
    events: EventsService;
    items: Pick<ItemStore, 'refsOfRecords'>;
    metrics: EstateMetrics;
    logger: LoggerService;
  }): DefaultSyncObserver {
    return new DefaultSyncObserver(options);
  }

  readonly #options: Parameters<typeof DefaultSyncObserver.create>[0];

  private constructor(
    options: Parameters<typeof DefaultSyncObserver.create>[0],
  ) {
    this.#options = options;
  }

  async syncStarted(sync: SyncReport): Promise<void> {
    await this.#audit('sync-start', 'low', metaOf(sync));
  }

  async syncEnded(
    sync: SyncReport,
    end: Parameters<SyncObserver['syncEnded']>[1],
    counts: ShardCounts | undefined,
  ): Promise<void> {
    const { metrics } = this.#options;
    metrics.syncEnded(sync.trigger, end, counts);
    await this.#audit(
      'sync-end',
      'low',
      {
        ...metaOf(sync),
        state: end.state,
        ...(end.result && {
          result: {
            ...end.result,
            outcomes: { ...end.result.outcomes },
            entities: { ...end.result.entities },
          },
        }),
      },
      end.error,
    );
  }

  async removalsReleased(
    syncId: string,
    released: PendingRemoval[],
  ): Promise<void> {
    const told = released.slice(0, TOLD_ONE_BY_ONE);
    const refs = await this.#options.items.refsOfRecords(
      told.map(removal => removal.key),
    );
    for (const { key, kind, reason } of told) {
      const entityRef = refs.get(key);
      await this.#audit('removal-release', 'medium', {
        syncId,
        correlationId: syncId,
        type: kind,
        reason,
        resource: { type: 'removal', id: key, ...(entityRef && { entityRef }) },
        changes: { before: 'listed', after: 'removed' },
      });
    }
    if (released.length > told.length) {
      await this.#audit('removal-release', 'medium', {
        syncId,
        correlationId: syncId,
        count: released.length - told.length,
        reason: `besides the ${told.length} told one by one`,
        resource: { type: 'removal', id: syncId },
      });
    }
  }

  async snapshotComposed(change: SnapshotChange): Promise<void> {
    if (change.added + change.changed + change.removed === 0) {
      return;
    }
    try {
      await this.#options.events.publish({
        topic: ESTATE_SNAPSHOT_TOPIC,
        eventPayload: { etag: change.etag },
      });
    } catch (error) {
      this.#options.logger.warn(
        `The new snapshot could not be announced, its readers find it by schedule: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  /** An auditor that fails does not stop the sync. */
  async #audit(
    eventId: string,
    severityLevel: 'low' | 'medium',
    meta: JsonObject,
    failure?: Error,
  ): Promise<void> {
    try {
      const event = await this.#options.auditor.createEvent({
        eventId,
        severityLevel,
        meta,
      });
      if (failure) {
        await event.fail({ error: failure });
      } else {
        await event.success();
      }
    } catch (error) {
      this.#options.logger.error(
        `Audit event ${eventId} was lost: ${stringifyError(error)}`,
      );
    }
  }
}

function metaOf(sync: SyncReport): JsonObject {
  return {
    ...(sync.requestedBy && { createdBy: sync.requestedBy }),
    resource: syncResource(sync.id, sync.shardId),
    correlationId: sync.id,
    syncId: sync.id,
    trigger: sync.trigger,
    ...(sync.shardId && { shardId: sync.shardId }),
  };
}
