/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuditEvent,
  DEFAULT_METADATA_ALLOW_LIST,
} from '@steward/backstage-plugin-audit-trail-common';
import { Knex } from 'knex';
import { eventOf } from '../__testUtils__/eventOf';
import { DefaultAuditTrailService } from '../DefaultAuditTrailService';
import { Outbox } from './Outbox';
import { OutboxDatabase } from './OutboxDatabase';
import { OutboxDrainer } from './OutboxDrainer';

jest.setTimeout(60_000);

function createService(knex: Knex) {
  const time = { now: new Date('2026-11-21T10:00:00.000Z') };
  const outboxes = [0, 1].map(() =>
    Outbox.create(
      OutboxDatabase.create(mockServices.database({ knex })),
      () => time.now,
    ),
  );
  const sent: AuditEvent[] = [];
  const state = { down: false };
  const logger = mockServices.logger.mock();
  const drainer = OutboxDrainer.create({
    outbox: outboxes[0],
    logger,
    client: {
      async ingest(events) {
        if (state.down) {
          throw new Error('down');
        }
        const batch: AuditEvent[] = events.map(one => JSON.parse(one));
        sent.push(...batch);
        return {
          refused: batch
            .filter(one => one.action === 'bad.event')
            .map(one => ({ id: one.id, reason: 'no' })),
        };
      },
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
    },
    waitMs: 200,
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
    expect(logger.error).toHaveBeenCalledTimes(2);
    await expect(
      service.begin({ ...eventOf(), severity: 'critical' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('auditTrail.failClosed names critical'),
    });
  });

  it('does not wait for ever for a connection that the caller holds', async () => {
    const knex = await databases.init('SQLITE_3');
    const { service } = createService(knex);
    await service.begin(eventOf());
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
