/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { exportFormatOf } from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { EventBridgeSink } from './EventBridgeSink';
import { FileSink } from './FileSink';
import { SinkConfig } from './sinkSchema';
import { WebhookSink } from './WebhookSink';

const MEGABYTE = 1_048_576;

/** Makes one of the sinks of `auditTrail.sinks`. */
export function createSink(settings: SinkConfig, aws: AwsAccess): AuditSink {
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
