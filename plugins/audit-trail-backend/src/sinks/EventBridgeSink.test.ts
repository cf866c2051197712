/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  startAws,
  createTestDatabases,
  createTestStore,
  eventOf,
} from '../__testUtils__';
import { EventBridgeSink } from './EventBridgeSink';

describe('EventBridgeSink', () => {
  const databases = createTestDatabases();
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeAll(async () => {
    aws = await startAws();
  });
  afterAll(() => aws.stop());

  it('puts each record on the bus, and says what AWS refuses', async () => {
    const store = createTestStore(await databases.init('SQLITE_3'));
    await store.append.append(Array.from({ length: 12 }, () => eventOf()));
    const records = await store.events.following({
      query: { terms: [] },
      afterSeq: 0,
      toSeq: 12,
      limit: 50,
    });
    const sink = EventBridgeSink.create({
      id: 'bus',
      aws: aws.accessOf('audit-trail'),
      bus: 'audit',
      region: 'eu-central-1',
    });
    await sink.deliver(records);
    expect(
      aws.sandbox.calls.counts().operations['events.PutEvents'].calls,
    ).toBe(2);
    const kept = await (
      await fetch(`${aws.sandbox.url}/_sandbox/events?bus=audit`)
    ).json();
    const list: Record<string, unknown>[] = kept.events ?? kept.items ?? kept;
    expect(list).toHaveLength(12);
    expect(JSON.stringify(list)).toContain('steward.audit-trail');
    expect(JSON.stringify(list)).toContain(records[11].hash);

    aws.sandbox.faults.add({
      match: { operation: 'PutEvents' },
      effect: { kind: 'deny' },
    });
    await expect(sink.deliver(records)).rejects.toThrow(/PutEvents/);
    aws.sandbox.faults.clear();
  });
});
