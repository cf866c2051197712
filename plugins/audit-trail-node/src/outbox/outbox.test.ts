/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuditEvent,
  auditEventSchema,
} from '@steward/backstage-plugin-audit-trail-common';
import { Knex } from 'knex';
import { eventOf } from '../__testUtils__/eventOf';
import { DefaultAuditTrailService } from '../DefaultAuditTrailService';
import { DEFAULT_METADATA_ALLOW_LIST } from '../redaction/allowedMetadata';
import { Outbox } from './Outbox';
import { outboxDatabase } from './outboxDatabase';
import { OutboxDrainer } from './OutboxDrainer';

/** Until it holds, at most five seconds. */
async function waitFor(check: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      return await check();
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  return check();
}

function createService(knex: Knex, waitMs: number = 60_000) {
  const time = { now: new Date('2026-11-21T10:00:00.000Z') };
  const outboxes = [0, 1].map(() =>
    Outbox.create(
      outboxDatabase(mockServices.database({ knex })),
      () => time.now,
    ),
  );
  const sent: AuditEvent[] = [];
  const state = { down: false };
  const logger = mockServices.logger.mock();
  const drainer = OutboxDrainer.create({
    outbox: outboxes[0],
    logger,
    ingest: async events => {
      if (state.down) {
        throw new Error('down');
      }
      const batch = events.map(one => auditEventSchema.parse(one));
      sent.push(...batch);
      return {
        refused: batch
          .filter(one => one.action === 'bad.event')
          .map(one => ({ id: one.id, reason: 'no' })),
      };
    },
  });
  const service = DefaultAuditTrailService.create({
    outbox: outboxes[0],
    drainer: { notify: () => {} },
    logger,
    pluginId: 'shop',
    config: {
      failClosed: new Set(['critical']),
      allow: DEFAULT_METADATA_ALLOW_LIST,
      reads: { enabled: true, services: false, collapseMs: 600_000 },
    },
    waitMs,
  });
  return { time, outboxes, sent, state, drainer, service, logger };
}

describe('the outbox', () => {
  const databases = TestDatabases.create({
    ids: process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
      ? ['POSTGRES_15', 'SQLITE_3']
      : ['SQLITE_3'],
  });

  it.each(databases.eachSupportedId())(
    'keeps what is acknowledged until it is taken, on %s',
    async id => {
      const knex = await databases.init(id);
      const { service, drainer, sent, state, logger } = createService(knex);
      const event = eventOf();
      const end = await service.begin(event);
      expect(await knex('audit_trail_outbox').pluck('state')).toEqual(['open']);
      await drainer.drain();
      expect(sent).toEqual([]);
      await end({ ...event, outcome: 'success', durationMs: 5 });
      expect(await knex('audit_trail_outbox').pluck('state')).toEqual([
        'ready',
      ]);

      state.down = true;
      await drainer.drain();
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('wait in the outbox'),
      );
      expect(await knex('audit_trail_outbox')).toHaveLength(1);
      state.down = false;
      await (
        await service.begin(eventOf())
      )({ ...eventOf(), action: 'bad.event' });
      await drainer.drain();
      expect(sent[0]).toEqual({ ...event, outcome: 'success', durationMs: 5 });
      expect(
        await knex('audit_trail_outbox')
          .where('state', 'refused')
          .select('reason'),
      ).toEqual([{ reason: 'no' }]);
      await drainer.stop();
    },
  );

  it.each(databases.eachSupportedId())(
    'ends what a dead process began, and follows up one that was only slow, on %s',
    async id => {
      const knex = await databases.init(id);
      const { service, drainer, sent, outboxes, time } = createService(knex);
      const event = eventOf();
      const end = await service.begin(event);
      time.now = new Date('2026-11-21T10:01:30.000Z');
      await outboxes[0].renewLeases();
      time.now = new Date('2026-11-21T10:03:00.000Z');
      await outboxes[1].renewLeases();
      await drainer.drain();
      expect(sent).toEqual([]);
      time.now = new Date('2026-11-21T10:10:00.000Z');
      await outboxes[1].renewLeases();
      await drainer.drain();
      expect(sent).toEqual([
        {
          ...event,
          error: { name: 'InterruptedError', message: expect.any(String) },
        },
      ]);
      await end({ ...event, outcome: 'success' });
      await drainer.drain();
      expect(sent[1]).toMatchObject({
        parentId: event.id,
        operationId: event.id,
        outcome: 'success',
      });
      expect(sent[1].id).not.toBe(event.id);
    },
  );

  it.each(databases.eachSupportedId())(
    'stores with the transaction or not at all, on %s',
    async id => {
      const knex = await databases.init(id);
      const { service, drainer, sent, outboxes } = createService(knex);
      await outboxes[0].renewLeases();
      const input = {
        action: 'order.create',
        actor: { type: 'user' as const, ref: 'user:default/ana' },
        metadata: { reason: 'x', password: 'y' },
      };
      await knex.transaction(transaction =>
        service.appendWithin(transaction, input),
      );
      await expect(
        knex.transaction(async transaction => {
          await service.appendWithin(transaction, input);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');
      await drainer.drain();
      expect(sent).toEqual([
        expect.objectContaining({
          action: 'order.create',
          eventId: 'order-create',
          outcome: 'success',
          metadata: { reason: 'x' },
          redactions: 1,
        }),
      ]);
      await expect(
        knex.transaction(transaction =>
          service.appendWithin(transaction, { ...input, action: 'nonsense' }),
        ),
      ).rejects.toThrow(/noun\.verb/);
    },
  );

  it('never fails the caller, unless the configuration says so', async () => {
    const knex = await databases.init('SQLITE_3');
    const { service, logger } = createService(knex);
    await service.begin(eventOf());
    await knex.schema.dropTable('audit_trail_outbox');
    await (
      await service.begin(eventOf())
    )(eventOf());
    expect(logger.warn).toHaveBeenCalledTimes(2);
    await expect(
      service.begin({ ...eventOf(), severity: 'critical' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('auditTrail.failClosed names critical'),
    });
  });

  it('holds in memory what the outbox cannot take, until it can', async () => {
    const knex = await databases.init('SQLITE_3');
    const { service, outboxes } = createService(knex);
    await outboxes[0].renewLeases();
    await knex.schema.renameTable('audit_trail_outbox', 'away');
    const event = eventOf();
    const end = await service.begin(event);
    await end({ ...event, outcome: 'success' });
    await knex.schema.renameTable('away', 'audit_trail_outbox');
    expect(await knex('audit_trail_outbox')).toEqual([]);
    await waitFor(async () =>
      expect(await knex('audit_trail_outbox').select('id', 'state')).toEqual([
        { id: event.id, state: 'ready' },
      ]),
    );
  });

  it('records reads once, and those of plugins among themselves not at all', async () => {
    const knex = await databases.init('SQLITE_3');
    const { service, drainer, sent } = createService(knex);
    const read = (overrides: Partial<AuditEvent>): AuditEvent => ({
      ...eventOf(),
      eventId: 'entity-fetch',
      action: 'entity.fetch',
      severity: 'low',
      outcome: 'success',
      ...overrides,
    });
    const tell = async (event: AuditEvent) =>
      (await service.begin({ ...event, outcome: 'failure' }))(event);
    const cart = { type: 'entity', entityRef: 'component:default/cart' };
    const plugin = { type: 'service' as const, ref: 'plugin:search' };
    await tell(read({ resource: cart }));
    await tell(read({ resource: cart }));
    await tell(read({}));
    await tell(read({ metadata: { q: 'x created:>2026-11-21' } }));
    await tell(read({ metadata: { q: 'x created:>2026-11-22' } }));
    await tell(read({ actor: plugin }));
    await tell(read({ actor: plugin, outcome: 'denied' }));
    await tell(read({ actor: { ...plugin, onBehalfOf: 'user:default/ana' } }));
    // What changes something is never left out.
    await tell(read({ action: 'entity.delete' }));
    await tell(read({ action: 'entity.delete' }));
    await drainer.drain();
    expect(
      sent.map(one => [one.action, one.outcome, one.actor.onBehalfOf]),
    ).toEqual([
      ['entity.fetch', 'success', undefined],
      ['entity.fetch', 'success', undefined],
      ['entity.fetch', 'success', undefined],
      ['entity.fetch', 'denied', undefined],
      ['entity.fetch', 'success', 'user:default/ana'],
      ['entity.delete', 'success', undefined],
      ['entity.delete', 'success', undefined],
    ]);
  });

  it('does not wait for ever for a connection that the caller holds', async () => {
    const knex = await databases.init('SQLITE_3');
    const { service, outboxes } = createService(knex, 200);
    await outboxes[0].renewLeases();
    const event = eventOf();
    await knex.transaction(async () => {
      const end = await service.begin(event);
      await end({ ...event, outcome: 'success' });
    });
    // The writes went on by themselves once the connection was free.
    await knex('audit_trail_outbox').select();
    const rows = await knex('audit_trail_outbox').where({ id: event.id });
    expect(rows).toMatchObject([{ state: 'ready' }]);
  });
});
