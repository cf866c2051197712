/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'csv-stringify/sync';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { BucketStore } from '../buckets/BucketStore';
import { Billing } from './Billing';
import { dayText, firstDayOf, monthsBetween, nextMonth } from './days';
import { focusColumns, focusRows } from './focusRows';

/** Where the sandbox's export is delivered. */
export const focusExport = {
  bucket: 'northwind-billing',
  prefix: 'exports',
  name: 'focus',
} as const;

/** The months that an export has, this one included. */
const keptMonths = 14;

/**
 * AWS Data Exports: the costs of each month in FOCUS 1.2 as a compressed CSV
 * file with its manifest. A month takes half a second, so that it is written when
 * a request first names it, and once again on each later day.
 */
export class DataExports {
  readonly #billing: Billing;
  readonly #buckets: BucketStore;
  /** The day on which each month was written. */
  readonly #written = new Map<string, number>();

  constructor(options: { billing: Billing; buckets: BucketStore }) {
    this.#billing = options.billing;
    this.#buckets = options.buckets;
  }

  /** Writes what a request for a key, or for keys with a prefix, is to find. */
  deliver(bucket: string, path: string): void {
    if (bucket !== focusExport.bucket) {
      return;
    }
    const [, month] = /BILLING_PERIOD=(\d{4}-\d{2})/.exec(path) ?? [];
    const today = this.#billing.today();
    if (
      month !== undefined &&
      this.#months(today).includes(month) &&
      this.#written.get(month) !== today
    ) {
      this.#write(month);
      this.#written.set(month, today);
    }
  }

  /** Forgets what was written. */
  reset(): void {
    this.#written.clear();
  }

  #months(today: number): string[] {
    const longestMonth = 31;
    return monthsBetween(today - keptMonths * longestMonth, today + 1).slice(
      -keptMonths,
    );
  }

  #write(month: string): void {
    const { bucket, prefix, name } = focusExport;
    const period = `BILLING_PERIOD=${month}`;
    const file = `${prefix}/${name}/data/${period}/${name}-00001.csv.gz`;
    this.#put(file, gzipSync(this.#csvOf(month)), 'application/gzip');
    const manifest = {
      executionId: randomUUID(),
      exportArn: `arn:aws:bcm-data-exports:us-east-1:${
        this.#billing.world.managementAccount.id
      }:export/${name}`,
      exportCreatedDate: `${dayText(this.#billing.today())}T00:00:00Z`,
      contentType: 'text/csv',
      compression: 'GZIP',
      dataFiles: [`s3://${bucket}/${file}`],
      columns: focusColumns.map(column => ({ name: column, type: 'string' })),
    };
    this.#put(
      `${prefix}/${name}/metadata/${period}/${name}-Manifest.json`,
      Buffer.from(JSON.stringify(manifest)),
      'application/json',
    );
  }

  #csvOf(month: string): string {
    const lines = this.#billing.lines(firstDayOf(month), nextMonth(month));
    const rows = focusRows({ world: this.#billing.world, month, lines });
    return stringify([...rows], { header: true, columns: [...focusColumns] });
  }

  #put(key: string, content: Buffer, contentType: string): void {
    const bucket = this.#buckets.bucket(focusExport.bucket);
    if (bucket) {
      this.#buckets.put(bucket, key, {
        content,
        headers: { 'content-type': contentType },
        lock: { legalHold: false },
      });
    }
  }
}
