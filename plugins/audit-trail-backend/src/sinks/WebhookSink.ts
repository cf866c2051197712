/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditRecord,
  ExportFormat,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { createHmac } from 'crypto';

const TIMEOUT_MS = 15_000;

/**
 * Posts batches of lines. With a secret, `X-Steward-Signature` is
 * `t=<seconds>,v1=<hex>`: HMAC-SHA-256 of `<seconds>.<body>`.
 */
export class WebhookSink implements AuditSink {
  static create(options: {
    id: string;
    url: string;
    format: ExportFormat;
    secret?: string;
    query?: string;
    batchSize?: number;
    clock?: () => Date;
  }): WebhookSink {
    return new WebhookSink(options);
  }

  readonly type = 'webhook';
  readonly id: string;
  readonly target: string;
  readonly query: string | undefined;
  readonly batchSize: number | undefined;
  readonly #options: Parameters<typeof WebhookSink.create>[0];

  private constructor(options: Parameters<typeof WebhookSink.create>[0]) {
    this.id = options.id;
    // Without what may be a secret: name, password, path and query.
    this.target = new URL(options.url).origin;
    this.query = options.query;
    this.batchSize = options.batchSize;
    this.#options = options;
  }

  /** @throws Error unless the answer is 2xx. */
  async deliver(records: AuditRecord[]): Promise<void> {
    const { format, url } = this.#options;
    const lines = records.map(record => format.line(record));
    const body = [...(format.header ? [format.header] : []), ...lines]
      .map(line => `${line}\n`)
      .join('');
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'Content-Type': format.contentType,
        'X-Steward-Sink': this.id,
        'X-Steward-Records': `${records[0].seq}-${
          records[records.length - 1].seq
        }`,
        ...this.#signature(body),
      },
    });
    await response.arrayBuffer();
    if (!response.ok) {
      throw new Error(`${this.target} answered ${response.status}`);
    }
  }

  #signature(body: string): Record<string, string> {
    const { secret, clock = () => new Date() } = this.#options;
    if (!secret) {
      return {};
    }
    const seconds = Math.floor(clock().getTime() / 1000);
    const hmac = createHmac('sha256', secret)
      .update(`${seconds}.${body}`)
      .digest('hex');
    return { 'X-Steward-Signature': `t=${seconds},v1=${hmac}` };
  }
}
