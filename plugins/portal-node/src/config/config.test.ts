/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  partitionSchema,
  regionSchema,
} from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';
import {
  configuredAccountIdSchema,
  durationSchema,
  entityRefSchema,
  explainProblem,
  httpUrlSchema,
  listOf,
  logProblems,
  mapOf,
  millisecondsSchema,
  orDefaults,
  ownerRefSchema,
  positiveDurationSchema,
  readSections,
  readSetting,
  scheduleSchema,
  secret,
  sourcesOf,
} from '.';

/** What is said about one value under the key `acme`. */
function said(schema: z.ZodType, value: unknown): string[] {
  return (readSetting(schema, value, 'acme').problems ?? []).map(
    explainProblem,
  );
}

const schedule = scheduleSchema({
  frequency: { minutes: 15 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 5 },
});

const read = (acme: JsonObject | string) =>
  readSections(
    new ConfigReader({ acme }),
    'acme',
    {
      schedule: orDefaults(schedule),
      clusters: z
        .strictObject({
          regions: z.array(regionSchema).default([]),
          concurrency: z.int().min(1).max(256).default(32),
        })
        .optional(),
      'storage.bucket': z.string().min(3).optional(),
      sinks: listOf(z.strictObject({ id: z.string(), days: z.int() }), {
        unique: 'id',
      }),
      budgets: mapOf(z.strictObject({ monthly: z.number() })),
      teams: sourcesOf(z.strictObject({ url: httpUrlSchema })),
    },
    { readElsewhere: ['storage.key', 'module'] },
  );

describe('readSections', () => {
  it('reads each section as its schema makes it', () => {
    expect(
      read({
        clusters: {},
        storage: { bucket: 'audit', key: 'x' },
        module: { any: 'thing' },
        sinks: [{ id: 'a', days: 1 }],
        budgets: { 'group:default/a': { monthly: 1 } },
        teams: { url: 'https://example.com' },
      }),
    ).toEqual({
      config: {
        schedule: {
          frequency: { minutes: 15 },
          timeout: { minutes: 30 },
          initialDelay: { seconds: 5 },
        },
        clusters: { regions: [], concurrency: 32 },
        'storage.bucket': 'audit',
        sinks: [{ key: 'acme.sinks[0]', value: { id: 'a', days: 1 } }],
        budgets: { 'group:default/a': { monthly: 1 } },
        teams: { default: { url: 'https://example.com' } },
      },
      problems: [],
      setAside: [],
    });
  });

  it('sets aside what is wrong, says why, and uses the rest', () => {
    const found = read({
      schedul: {},
      schedule: { frequency: 'soon' },
      clusters: { regions: ['eu-west-1', 'Frankfurt'], concurency: 4 },
      storage: { buckets: 'audit' },
      sinks: [
        { id: 'a', days: 1 },
        { id: 'b', days: 1.5 },
        'c',
        { id: 'a', days: 2 },
      ],
      budgets: { a: { monthly: 1 }, b: { monthly: '1' } },
      teams: {
        a: { url: 'https://example.com' },
        b: { url: 'example' },
        C_: { url: 'https://example.com' },
      },
    });
    expect(found.config).toEqual({
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      clusters: undefined,
      'storage.bucket': undefined,
      sinks: [{ key: 'acme.sinks[0]', value: { id: 'a', days: 1 } }],
      budgets: { a: { monthly: 1 } },
      teams: { a: { url: 'https://example.com' } },
    });
    expect(found.setAside).toEqual([
      'acme.schedule',
      'acme.clusters',
      'acme.sinks[1]',
      'acme.sinks[2]',
      'acme.sinks[3]',
      'acme.budgets.b',
      'acme.teams.b',
      'acme.teams.C_',
    ]);
    expect(found.problems.map(explainProblem)).toEqual([
      'acme.schedul is not a known key. Did you mean "schedule"?',
      'acme.storage.buckets is not a known key. Did you mean "bucket"?',
      'acme.schedule.frequency = "soon" is not a duration. Write { minutes: 15 }, 15m or PT15M.',
      'acme.clusters.regions[1] = "Frankfurt" is not an AWS region. Enter a region code such as eu-central-1.',
      'acme.clusters.concurency is not a known key. Did you mean "concurrency"?',
      'acme.sinks[1].days = 1.5 is not a whole number. Write a whole number.',
      'acme.sinks[2] = "c" is not an object. Write its settings as keys below it.',
      'acme.sinks[3].id = "a" is there twice. Rename one of the two.',
      'acme.budgets.b.monthly = "1" is not a number. Write a number without quotes.',
      'acme.teams.b.url = "example" is not a URL. Write the whole address as a browser shows it, such as https://github.com/acme/live/tree/main.',
      'acme.teams.C_ is not the name of a source. Use lower case letters, digits and dashes, at most 40.',
    ]);
  });

  it('takes any JSON without throwing', () => {
    const texts = (acme: JsonObject | string) =>
      read(acme).problems.map(explainProblem);
    expect(texts('text')).toEqual([
      'acme is not an object. Write its settings as keys below it.',
    ]);
    expect(texts({ sinks: 1, budgets: [], teams: [] })).toEqual([
      'acme.sinks = 1 is not a list. Write a list, each entry after a dash.',
      'acme.budgets is not an object. Write its settings as keys below it.',
      'acme.teams is not an object. Write its settings as keys below it.',
    ]);
    expect(
      readSections(new ConfigReader({}), 'a.b', { c: z.string() }),
    ).toMatchObject({
      problems: [{ key: 'a.b.c', reason: 'is missing' }],
      setAside: ['a.b.c'],
    });
  });

  it('names each problem and what is set aside in the log, once', () => {
    const logger = mockServices.logger.mock();
    logProblems(logger, read({ budgets: { b: { monthly: '1' } } }));
    expect(logger.error.mock.calls).toEqual([
      [
        'Configuration: acme.budgets.b.monthly = "1" is not a number. Write a number without quotes.',
      ],
      [
        'Configuration: set aside until corrected, and the rest is used: acme.budgets.b',
      ],
    ]);
    logProblems(logger, read({}));
    expect(logger.error).toHaveBeenCalledTimes(2);
  });
});

describe('a secret', () => {
  const SECRET = 'hunter2hunter2';
  const schema = z.strictObject({
    url: secret(z.url()).optional(),
    nested: z
      .strictObject({ token: secret(z.string().min(99)).optional() })
      .optional(),
    password: z.number().optional(),
    address: z.int().optional(),
    kind: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('a'), key: secret(z.int()) }),
        z.strictObject({ type: z.literal('b') }),
      ])
      .optional(),
  });

  it.each<[JsonObject, string]>([
    [{ url: SECRET }, 'acme.url is not a URL'],
    [{ nested: SECRET }, 'acme.nested is not an object'],
    [{ nested: { token: SECRET } }, 'acme.nested.token has fewer than 99'],
    [{ nested: { tokn: SECRET } }, 'acme.nested.tokn is not a known key'],
    [{ password: SECRET }, 'acme.password is not a number'],
    [{ kind: { type: 'a', key: SECRET } }, 'acme.kind.key is not a number'],
    [
      { address: `https://ana:${SECRET}@example.com` },
      'acme.address = "https://ana:[redacted]@example.com" is not a number',
    ],
  ])('is not printed: %#', (value, start) => {
    const [text] = said(schema, value);
    expect(text).toMatch(new RegExp(`^${start.replace(/[.[\]?]/g, '\\$&')}`));
    expect(text).not.toContain(SECRET);
  });
});

describe('fields', () => {
  it.each([
    [{ minutes: 5 }, 300_000],
    [{ hours: 1, minutes: 30 }, 5_400_000],
    ['5m', 300_000],
    ['5 minutes', 300_000],
    ['PT5M', 300_000],
    ['P1D', 86_400_000],
    [{ minutes: 0 }, 0],
  ])('takes %p as a duration', (value, expected) => {
    expect(millisecondsSchema.parse(value)).toBe(expected);
  });

  it.each<[z.ZodType, unknown, string]>([
    [durationSchema, 5, 'acme = 5 is not a duration. Write'],
    [durationSchema, '5', 'acme = "5" is not a duration. Write'],
    [durationSchema, '-5m', 'acme = "-5m" is not a duration. Write'],
    [durationSchema, { minutes: -5 }, 'acme is not a duration. Write'],
    [durationSchema, { minuts: 5 }, 'acme is not a duration. Write'],
    [durationSchema, undefined, 'acme is missing. Write'],
    [
      positiveDurationSchema,
      '0s',
      'acme = "0s" must be longer than zero. Write',
    ],
    [
      schedule,
      { frequency: { cron: 'every day' } },
      'acme.frequency.cron = "every day" is not a cron expression',
    ],
    [
      schedule,
      { timeout: '0s' },
      'acme.timeout = "0s" must be longer than zero',
    ],
    [schedule, { scope: 'globl' }, 'acme.scope = "globl" is not an accepted'],
    [regionSchema, 'moon', 'acme = "moon" is not an AWS region. Enter'],
    [partitionSchema, 'aws-eu', 'acme = "aws-eu" is not an AWS partition. Use'],
    [partitionSchema, undefined, 'acme is missing'],
    [
      configuredAccountIdSchema,
      12345678901,
      'acme = 12345678901 is not an AWS account',
    ],
    [configuredAccountIdSchema, '12', 'acme = "12" is not an AWS account ID'],
    [
      configuredAccountIdSchema,
      undefined,
      'acme is missing. Write it in quotes',
    ],
    [ownerRefSchema, 'platform', 'acme = "platform" is not an entity ref of'],
    [ownerRefSchema, 'component:a', 'acme = "component:a" is not an entity'],
    [entityRefSchema, 'a b', 'acme = "a b" is not an entity ref'],
    [httpUrlSchema, 'ftp://a.b', 'acme = "ftp://a.b" is not a URL'],
    [httpUrlSchema, undefined, 'acme is missing. Write the whole'],
    [z.string().min(1), '', 'acme = "" is empty. Enter a value'],
    [z.enum(['file', 'webhook']), 'fiel', 'Did you mean "file"?'],
    [z.enum(['file', 'webhook']), 'x', 'value. Use one of: file, webhook.'],
    [z.number().gt(0).max(1), 2, 'acme = 2 is more than 1. Use 1 or less.'],
    [z.number().gt(0).max(1), 0, 'acme = 0 is not more than 0. Use a number'],
    [z.array(z.string()).min(1), [], 'acme has fewer than 1 entries. Add'],
  ])('say what is wrong: %#', (schema, value, text) => {
    expect(said(schema, value).join('\n')).toContain(text);
  });

  it('takes accounts as numbers and refs with or without a namespace', () => {
    expect(configuredAccountIdSchema.parse(123456789012)).toBe('123456789012');
    expect(ownerRefSchema.parse('Group:Platform')).toBe(
      'group:default/platform',
    );
    expect(ownerRefSchema.parse('user:Corp/Ana')).toBe('user:corp/ana');
    expect(entityRefSchema.parse('resource:x')).toBe('resource:default/x');
  });
});
