/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  mockCredentials,
  mockErrorHandler,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import express from 'express';
import request from 'supertest';
import {
  createTextGate,
  cutText,
  gateActions,
  printableText,
  storableText,
  textFault,
} from '.';

const deep = (levels: number) =>
  JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

describe('textFault', () => {
  it('names the field, the value, the reason and the fix', () => {
    expect(textFault({ kind: 'a', target: { name: 'poison\ud800' } })).toEqual({
      field: 'target.name',
      value: 'poison\\ud800',
      reason: 'contains half of a character (U+D800), which cannot be stored',
      fix: 'Remove this character',
    });
    expect(textFault(['x', { 'k\0': 1 }])).toMatchObject({
      field: '1.k\\u0000',
      reason: 'contains the character NUL (U+0000), which cannot be stored',
    });
    expect(textFault('\udc00', { name: 'q' })?.field).toBe('q');
  });

  it('finds the first in the order in which it was written', () => {
    expect(textFault({ a: ['1', '\0'], b: '\0' })?.field).toBe('a.1');
  });

  it('lets in whole characters of any plane, and nothing at all', () => {
    expect(
      textFault({ a: 'Ünïcödé 名前 👩‍👩‍👧', n: [1.5, -3, null, true] }),
    ).toBeUndefined();
    expect(textFault(undefined)).toBeUndefined();
    expect(textFault(JSON.parse('{"__proto__": {"a": 1}}'))).toBeUndefined();
  });

  it('bounds depth, length and count without recursion', () => {
    expect(textFault(deep(64))).toBeUndefined();
    expect(textFault(deep(65))).toMatchObject({
      reason: 'is nested deeper than 64 levels',
    });
    expect(textFault(deep(100_000))?.reason).toMatch('deeper than 64');
    expect(
      textFault({ t: 'x'.repeat(11) }, { bounds: { length: 10 } }),
    ).toEqual({
      field: 't',
      value: 'xxxxxxxxxxx',
      reason: 'is longer than 10 characters',
      fix: 'Shorten it to 10 characters or fewer',
    });
    expect(textFault({ list: Array(100_001).fill(0) })).toMatchObject({
      field: 'list',
      reason: 'has more than 100000 values',
    });
  });

  it('refuses numbers that are not what was written', () => {
    for (const json of ['1e400', '9007199254740993', '-1e300']) {
      expect(textFault(JSON.parse(`{"n": ${json}}`))).toMatchObject({
        field: 'n',
        reason: expect.stringContaining('9007199254740991'),
      });
    }
    expect(textFault({ n: Number.MAX_SAFE_INTEGER })).toBeUndefined();
  });
});

describe('text', () => {
  it('is made storable, printable and short without halving a character', () => {
    expect(storableText('a\0b\ud800c👍')).toBe('a\ufffdb\ufffdc👍');
    expect(printableText('a\u001b[31m\u202eb\ud800')).toBe(
      'a\\u001b[31m\\u202eb\\ud800',
    );
    expect(printableText({ a: 'x' })).toBe('{"a":"x"}');
    expect(printableText('👍'.repeat(200))).toBe(`${'👍'.repeat(99)}…`);
    expect(cutText('ab👍', 4)).toBe('ab👍');
    expect(cutText('ab👍c', 4)).toBe('ab…');
  });
});

describe('createTextGate', () => {
  const app = express();
  app.use(
    express.json(),
    createTextGate({ ownGate: ['/records'], prose: ['reason', 'comment'] }),
  );
  app.use((req, res) => {
    res.json({ query: req.query, body: req.body });
  });
  app.use(mockErrorHandler());

  it.each([
    ['/a?q=%00', /^q contains the character NUL/],
    ['/a?filter[owner]=%00', /^filter\.owner contains/],
    ['/a%00b', /^path contains the character NUL/],
    ['/a%ED%A0%80', /^path is not valid percent-encoding/],
    ['/a%', /^path is not valid percent-encoding/],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await request(app).get(path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('refuses a body, with the problem for the form that sent it', async () => {
    const { status, body } = await request(app)
      .post('/a')
      .type('json')
      .send('{"target": {"name": "poison\\ud800"}}');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'target.name contains half of a character (U+D800), which cannot be stored. Remove this character.',
    );
    expect(body.error.problems).toMatchObject([{ field: 'target.name' }]);
  });

  it('takes secrets out of what people write', async () => {
    const key = `AKIA${'Q'.repeat(16)}`;
    const { body } = await request(app)
      .post('/a')
      .send({ reason: `my key is ${key}`, note: key, comment: 7 });
    expect(body.body).toEqual({
      reason: 'my key is [redacted]',
      note: key,
      comment: 7,
    });
  });

  it('leaves records to the gate of their handler, not their query', async () => {
    const send = (path: string) =>
      request(app).post(path).type('json').send('["\\u0000"]');
    expect((await send('/records')).status).toBe(200);
    expect((await send('/records?q=%00')).status).toBe(400);
    expect((await send('/other')).status).toBe(400);
  });
});

describe('gateActions', () => {
  it('hands agents only what can be stored, and takes secrets out of what they write', async () => {
    const registry = actionsRegistryServiceMock();
    const received: unknown[] = [];
    gateActions(registry, { prose: ['reason'] }).register({
      name: 'request',
      title: 'Request',
      description: 'Asks for something.',
      schema: {
        input: z => z.object({ reason: z.string(), name: z.string() }),
        output: z => z.object({}),
      },
      action: async ({ input }) => {
        received.push(input);
        return { output: {} };
      },
    });
    const invoke = (input: { reason: string; name: string }) =>
      registry.invoke({
        id: 'test:request',
        input,
        credentials: mockCredentials.user(),
      });
    const key = `AKIA${'Q'.repeat(16)}`;
    await invoke({ reason: `my key is ${key}`, name: 'kyc' });
    expect(received).toEqual([{ reason: 'my key is [redacted]', name: 'kyc' }]);
    await expect(invoke({ reason: 'x', name: 'k\0' })).rejects.toThrow(
      'name contains the character NUL',
    );
  });
});
