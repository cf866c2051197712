/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import {
  AuditEvent,
  auditEventSchema,
} from '@steward/backstage-plugin-audit-trail-common';
import { scrubText } from '@steward/backstage-plugin-portal-node';
import { eventOf as anEvent } from '../__testUtils__/eventOf';
import { MAX_EVENT_LENGTH, redactEvent } from './redactEvent';

const eventOf = (overrides: Partial<AuditEvent>): AuditEvent => ({
  ...anEvent(),
  outcome: 'success',
  action: 'entity.delete',
  ...overrides,
});

const secrets = [
  `AKIA${'Q'.repeat(16)}`,
  `ghp_${'a1'.repeat(18)}`,
  `github_pat_${'a1'.repeat(20)}`,
  `glpat-${'a1'.repeat(10)}`,
  `xoxb-${'1'.repeat(12)}-abc`,
  `eyJ${'a'.repeat(12)}.${'b'.repeat(20)}.${'c'.repeat(20)}`,
  `sk_live_${'a'.repeat(24)}`,
  `npm_${'a'.repeat(36)}`,
  `hvs.${'a'.repeat(24)}`,
  `Bearer ${'a'.repeat(20)}`,
  `-----BEGIN RSA PRIVATE KEY-----\n${'a'.repeat(
    60,
  )}\n-----END RSA PRIVATE KEY-----`,
];

describe('redactEvent', () => {
  it('takes secrets out wherever they stand', () => {
    for (const secret of secrets) {
      const event = redactEvent(
        eventOf({
          error: { name: 'Error', message: `it said ${secret}, really` },
          metadata: { reason: `x ${secret}`, tags: [{ deep: secret }] },
          changes: { before: { note: secret }, after: secret },
        }),
      );
      const kept = secret.replace(/^Bearer /, '');
      expect(JSON.stringify(event)).not.toContain(kept.split('\n')[1] ?? kept);
      expect(event.redactions).toBe(5);
      expect(auditEventSchema.parse(event)).toEqual(event);
      expect(redactEvent(event)).toEqual(event);
    }
    expect(
      scrubText('postgres://steward:hunter22@db/x?password=abcdef').text,
    ).toBe('postgres://steward:[redacted]@db/x?password=[redacted]');
    expect(
      scrubText(
        'component:default/payments 019aa000-0000-7000-8000-000000000001',
      ),
    ).toMatchObject({ found: 0 });
  });

  it('keeps only allowed metadata, hides named secrets, and counts', () => {
    const event = redactEvent(
      eventOf({
        metadata: {
          actionType: 'delete',
          body: { a: 1 },
          reason: { password: 'x', clientSecret: 'y', keys: ['k'] },
        },
        changes: { after: { apiKey: 'x', accessKeyId: 'id', name: 'n' } },
      }),
    );
    expect(event.metadata).toEqual({
      actionType: 'delete',
      reason: {
        password: '[redacted]',
        clientSecret: '[redacted]',
        keys: ['k'],
      },
    });
    expect(event.changes).toEqual({
      after: { apiKey: '[redacted]', accessKeyId: 'id', name: 'n' },
    });
    expect(event.redactions).toBe(4);
    expect(
      redactEvent(eventOf({ metadata: { body: 1 } }), {
        'entity.*': ['body'],
      }).metadata,
    ).toEqual({ body: 1 });
  });

  it('makes text storable and gives up what is nested without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    const event = redactEvent(
      eventOf({
        actor: { type: 'user', ref: 'user:default/a\0' },
        resource: { type: 'run', id: 'poison\ud800' },
        correlationId: 'c\0',
        metadata: { reason: 'a\0', filter: deep, title: '👍' },
      }),
    );
    expect(event).toMatchObject({
      actor: { ref: 'user:default/a\ufffd' },
      resource: { id: 'poison\ufffd' },
      correlationId: 'c\ufffd',
      metadata: { reason: 'a\ufffd', title: '👍' },
    });
    expect(JSON.stringify(event).length).toBeLessThan(2_000);
    expect(redactEvent(event)).toEqual(event);
  });

  it('never exceeds the cap', () => {
    const big = redactEvent(
      eventOf({
        changes: {
          before: 'b'.repeat(50_000),
          after: Array(500).fill('a'.repeat(4000)),
        },
        metadata: { reason: 'r'.repeat(100_000) },
      }),
    );
    expect(big.changes).toBeUndefined();
    expect(big.metadata?.reason).toHaveLength(4096);
    expect(big.redactions).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const event = redactEvent(
          eventOf({
            changes: JSON.parse(JSON.stringify({ before, after })),
          }),
        );
        expect(JSON.stringify(event).length).toBeLessThanOrEqual(
          MAX_EVENT_LENGTH,
        );
        expect(auditEventSchema.safeParse(event).error).toBeUndefined();
      }),
    );
  });
});
