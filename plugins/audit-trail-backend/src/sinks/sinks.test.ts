/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  AuditRecord,
  exportFormatOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { DefaultAwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { ConfigReader } from '@backstage/config';
import { createHmac } from 'crypto';
import express from 'express';
import { appendFileSync, readdirSync, readFileSync } from 'fs';
import { createServer, Server } from 'http';
import { Knex } from 'knex';
import { AddressInfo } from 'net';
import {
  createTestDatabases,
  createTestStore,
  eventOf,
} from '../__testUtils__';
import { verifyExport } from '@steward/backstage-plugin-audit-trail-proof-node';
import { batchesOf } from './batchesOf';
import { createSink } from './createSink';
import { FileSink } from './FileSink';
import { sinkSchema } from './sinkSchema';
import { SinkRunner } from './SinkRunner';
import { Sinks } from './Sinks';
import { WebhookSink } from './WebhookSink';

const SECRET = 'a-shared-secret-of-the-siem';

/** A receiver on loopback whose answer the test chooses. */
async function startReceiver() {
  const received: { body: string; headers: Record<string, unknown> }[] = [];
  const state = { status: 200 };
  const app = express();
  app.use(express.text({ type: '*/*', limit: '10mb' }));
  app.post('/hook', (req, res) => {
    if (state.status === 200) {
      received.push({ body: req.body, headers: req.headers });
    }
    res.status(state.status).end();
  });
  const server: Server = createServer(app);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    state,
    url: `http://127.0.0.1:${port}/hook?token=hidden`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

describe('sinks', () => {
  const databases = createTestDatabases();
  const folder = createMockDirectory();
  const logger = mockServices.logger.mock();
  let receiver: Awaited<ReturnType<typeof startReceiver>>;

  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.state.status = 200;
    folder.clear();
  });

  const webhook = (batchSize?: number) =>
    WebhookSink.create({
      id: 'siem',
      url: receiver.url,
      format: exportFormatOf('ndjson'),
      secret: SECRET,
      batchSize,
    });
  const start = async (knex: Knex, batchSize?: number) => {
    const store = createTestStore(knex);
    const sinks = store.sinks;
    const runner = () =>
      SinkRunner.create({ ...store, sinks, logger, sink: webhook(batchSize) });
    await sinks.ensure('siem', 0);
    return { store, sinks, runner };
  };

  it.each(databases.eachSupportedId())(
    'deliver each record in order, go on after a failure, by one process at a time, on %s',
    async id => {
      const { store, sinks, runner } = await start(await databases.init(id), 4);
      const [one, two] = [runner(), runner()];
      await store.append.append(Array.from({ length: 10 }, () => eventOf()));
      await Promise.all([one.run(), two.run()]);
      const seqs = () =>
        receiver.received
          .flatMap(({ body }) => body.trim().split('\n'))
          .map(line => (JSON.parse(line) as AuditRecord).seq);
      expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const [{ body, headers }] = receiver.received;
      const [, time, hmac] =
        /^t=(\d+),v1=([0-9a-f]+)$/.exec(
          String(headers['x-steward-signature']),
        ) ?? [];
      expect(hmac).toBe(
        createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex'),
      );
      expect(headers).toMatchObject({
        'x-steward-sink': 'siem',
        'x-steward-records': '1-4',
        'content-type': 'application/x-ndjson; charset=utf-8',
      });

      receiver.state.status = 503;
      await store.append.append([eventOf()]);
      await one.run();
      expect(await sinks.list()).toMatchObject([
        {
          cursorSeq: 10,
          failures: 1,
          error: expect.stringMatching(/^Error: http:\/\/[^/]+ answered 503$/),
        },
      ]);
      receiver.state.status = 200;
      await one.run();
      expect(seqs()).toHaveLength(10);
      // The retry is due a second later; the other process has to wait for the lease.
      store.time.now = new Date(store.time.now.getTime() + 1500);
      await two.run();
      expect(seqs()).toHaveLength(10);
      await one.run();
      expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      const [position] = await sinks.list();
      expect(position).toMatchObject({ cursorSeq: 11, failures: 0 });
      expect(position).not.toHaveProperty('error');

      await one.stop();
      await store.append.append([eventOf()]);
      await two.run();
      expect(seqs()).toHaveLength(12);
    },
  );

  it('leave out what their query does not ask for, and still move on', async () => {
    const knex = await databases.init('SQLITE_3');
    const store = createTestStore(knex);
    const delivered: number[] = [];
    const sinks = Sinks.create({ ...store, logger });
    sinks.add({
      id: 'severe',
      type: 'test',
      target: 'here',
      query: 'severity:high',
      async deliver(records) {
        delivered.push(...records.map(record => record.seq));
      },
    });
    sinks.add({
      id: 'broken',
      type: 'test',
      target: 'nowhere',
      async deliver() {
        throw new Error(`no way, password=${SECRET}`);
      },
    });
    sinks.addUnusable({ id: 'typo', type: 'fiel', reason: 'fiel is unknown' });
    expect(() =>
      sinks.add({
        id: 'severe',
        type: 't',
        target: 't',
        deliver: async () => {},
      }),
    ).toThrow(/Two sinks have the id severe/);
    await store.append.append([eventOf()]);
    await sinks.start();
    await store.append.append([
      eventOf({ severity: 'high' }),
      eventOf(),
      eventOf({ severity: 'high' }),
      eventOf(),
    ]);
    sinks.notify();
    await sinks.stop();
    expect(delivered).toEqual([2, 4]);
    expect(await sinks.status()).toMatchObject([
      { id: 'severe', cursorSeq: 5, behind: 0, state: 'current' },
      {
        id: 'broken',
        cursorSeq: 1,
        behind: 4,
        state: 'failing',
        lastError: expect.not.stringContaining(SECRET),
      },
      { id: 'typo', state: 'off', lastError: 'fiel is unknown' },
    ]);
  });

  it('write files that the verifier takes, also after a process died in the middle of a line', async () => {
    const store = createTestStore(await databases.init('SQLITE_3'));
    await store.append.append(Array.from({ length: 30 }, () => eventOf()));
    const path = folder.resolve('logs/audit.ndjson');
    const sink = () =>
      FileSink.create({
        id: 'file',
        path,
        format: exportFormatOf('ndjson'),
        maxBytes: 9_000,
      });
    const records = (afterSeq: number, limit: number) =>
      store.events.following({
        query: { terms: [] },
        afterSeq,
        toSeq: 30,
        limit,
      });
    await sink().deliver(await records(0, 5));
    appendFileSync(path, '{"seq":6,"id":"half');
    // Delivered again, for the cursor had not moved.
    await sink().deliver(await records(3, 5));
    expect(await verifyExport(path)).toMatchObject({
      ok: true,
      checked: 8,
      gaps: 0,
    });
    const late = sink();
    await late.deliver(await records(8, 12));
    await late.deliver(await records(20, 10));
    const files = readdirSync(folder.resolve('logs')).sort();
    expect(files).toEqual(['audit-20.ndjson', 'audit.ndjson']);
    const lines = files.flatMap(file =>
      readFileSync(folder.resolve('logs', file), 'utf8').trim().split('\n'),
    );
    expect(lines.map(line => JSON.parse(line).seq)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it('are made as the configuration says', () => {
    const aws = DefaultAwsAccess.create({
      config: new ConfigReader({}),
      logger,
      pluginId: 'audit-trail',
    });
    const made = [
      { type: 'file', id: 'file', path: '/var/log/audit.ndjson' },
      { type: 'webhook', id: 'hook', url: receiver.url },
      { type: 'eventbridge', id: 'bus', bus: 'audit', region: 'eu-west-1' },
    ].map(settings => createSink(sinkSchema.parse(settings), aws));
    aws.close();
    expect(made.map(sink => [sink.id, sink.type, sink.target])).toEqual([
      ['file', 'file', '/var/log/audit.ndjson'],
      ['hook', 'webhook', new URL(receiver.url).origin],
      ['bus', 'eventbridge', 'audit (eu-west-1)'],
    ]);
  });

  it('keep to the limits of EventBridge', () => {
    const entry = (length: number) => ({
      Source: 's',
      DetailType: 't',
      Detail: 'ü'.repeat(length / 2),
      Time: new Date(),
    });
    const sizes = (entries: ReturnType<typeof entry>[]) =>
      batchesOf(entries).map(batch => batch.length);
    expect(sizes(Array.from({ length: 25 }, () => entry(100)))).toEqual([
      10, 10, 5,
    ]);
    expect(sizes([entry(200_000), entry(60_000), entry(3_000)])).toEqual([
      2, 1,
    ]);
    expect(sizes([])).toEqual([]);
  });
});
