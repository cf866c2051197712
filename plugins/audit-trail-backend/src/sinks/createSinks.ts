/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  exportFormatOf,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { z } from 'zod';
import { EventBridgeSink } from './EventBridgeSink';
import { FileSink } from './FileSink';
import { UnusableSink } from './Sinks';
import { WebhookSink } from './WebhookSink';

const KEY = 'auditTrail.sinks';
const MEGABYTE = 1_048_576;

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/, 'has other characters than a-z 0-9 -'),
  query: z.string().optional(),
};
const format = z
  .enum(['ndjson', 'csv', 'ocsf', 'ecs', 'cloudevents'])
  .default('ndjson');
const sinkSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('file'),
    path: z.string().min(1),
    format,
    maxMegabytes: z.number().positive().default(100),
  }),
  z.strictObject({
    ...common,
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    format,
    secret: z.string().min(16).optional(),
    batchSize: z.int().min(1).max(1000).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('eventbridge'),
    bus: z.string().min(1),
    accountId: z
      .string()
      .regex(/^\d{12}$/, 'is not 12 digits; quote it')
      .optional(),
    region: z.string().min(1),
  }),
]);

/** Makes the sinks of `auditTrail.sinks`; one that is not usable costs no other its place. */
export function createSinks(
  config: RootConfigService,
  aws: AwsAccess,
): { sinks: AuditSink[]; unusable: UnusableSink[] } {
  const raw = config.getOptional<unknown>(KEY) ?? [];
  const sinks: AuditSink[] = [];
  const unusable: UnusableSink[] = [];
  for (const [index, entry] of (Array.isArray(raw) ? raw : [raw]).entries()) {
    const key = `${KEY}[${index}]`;
    try {
      const sink = sinkOf(entry, key, aws);
      if (sinks.some(other => other.id === sink.id)) {
        throw new Error(`${key}.id ${sink.id} is there twice; rename one`);
      }
      sinks.push(sink);
    } catch (error) {
      unusable.push({
        id: textOf(entry, 'id') ?? key,
        type: textOf(entry, 'type') ?? 'unknown',
        reason: stringifyError(error),
      });
    }
  }
  return { sinks, unusable };
}

function sinkOf(entry: unknown, key: string, aws: AwsAccess): AuditSink {
  const parsed = sinkSchema.safeParse(entry);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(issue => `${[key, ...issue.path].join('.')} ${issue.message}`)
        .join('; '),
    );
  }
  const settings = parsed.data;
  parseQuery(settings.query ?? '');
  switch (settings.type) {
    case 'file':
      return FileSink.create({
        ...settings,
        format: exportFormatOf(settings.format),
        maxBytes: settings.maxMegabytes * MEGABYTE,
      });
    case 'webhook':
      return WebhookSink.create({
        ...settings,
        format: exportFormatOf(settings.format),
      });
    default:
      return EventBridgeSink.create({ ...settings, aws });
  }
}

function textOf(entry: unknown, name: string): string | undefined {
  const value =
    typeof entry === 'object' && entry !== null
      ? (entry as Record<string, unknown>)[name]
      : undefined;
  return typeof value === 'string' ? value : undefined;
}
