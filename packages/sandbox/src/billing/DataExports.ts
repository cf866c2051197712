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
import { ExportTable, exportTables, typeOfColumn } from './exportTables';
import { writeParquet } from './writeParquet';

/** Where the sandbox's export in CSV is delivered; the others are beside it. */
export const focusExport = {
  bucket: 'northwind-billing',
  prefix: 'exports',
  name: 'focus',
} as const;

/** The months that an export has, this one included. */
const keptMonths = 14;

/** A file that was delivered for a month. */
export interface DeliveredFile {
  key: string;
  month: string;
}

/**
 * AWS Data Exports: the costs of each month in FOCUS and CUR 2.0, as compressed
 * CSV or Parquet with its manifest. A month takes half a second, so that it is
 * written when a request first names it, and once again on each later day.
 */
export class DataExports {
  readonly #billing: Billing;
  readonly #buckets: BucketStore;
  /** The day on which each month of each export was written, and whether it is done. */
  readonly #written = new Map<string, { day: number; done: Promise<void> }>();

  constructor(options: { billing: Billing; buckets: BucketStore }) {
    this.#billing = options.billing;
    this.#buckets = options.buckets;
  }

  /** Writes what a request for a key, or for keys with a prefix, is to find. */
  async deliver(bucket: string, path: string): Promise<void> {
    const [, month] = /BILLING_PERIOD=(\d{4}-\d{2})/.exec(path) ?? [];
    const table = exportTables.find(({ name }) =>
      path.startsWith(`${focusExport.prefix}/${name}/`),
    );
    if (bucket === focusExport.bucket && month !== undefined && table) {
      await this.#deliverMonth(table, month);
    }
  }

  /** The data files of an export, of some months or of all. */
  async files(
    table: ExportTable,
    wanted?: readonly string[],
  ): Promise<DeliveredFile[]> {
    const months = this.months().filter(
      month => !wanted || wanted.includes(month),
    );
    for (const month of months) {
      await this.#deliverMonth(table, month);
    }
    return months.map(month => ({ key: fileOf(table, month), month }));
  }

  /** The months that an export has. */
  months(): string[] {
    const today = this.#billing.today();
    const longestMonth = 31;
    return monthsBetween(today - keptMonths * longestMonth, today + 1).slice(
      -keptMonths,
    );
  }

  /** Forgets what was written. */
  reset(): void {
    this.#written.clear();
  }

  async #deliverMonth(table: ExportTable, month: string): Promise<void> {
    if (!this.months().includes(month)) {
      return;
    }
    const day = this.#billing.today();
    const key = `${table.name}/${month}`;
    let written = this.#written.get(key);
    if (written?.day !== day) {
      written = { day, done: this.#write(table, month) };
      this.#written.set(key, written);
    }
    try {
      await written.done;
    } catch (error) {
      this.#written.delete(key);
      throw error;
    }
  }

  async #write(table: ExportTable, month: string): Promise<void> {
    const { bucket, prefix } = focusExport;
    const { name, columns, format } = table;
    const file = fileOf(table, month);
    const csv = this.#csvOf(table, month);
    if (format === 'csv') {
      this.#put(file, gzipSync(csv), 'application/gzip');
    } else {
      this.#put(
        file,
        await writeParquet(csv, columns),
        'application/octet-stream',
      );
    }
    const manifest = {
      executionId: randomUUID(),
      exportArn: `arn:aws:bcm-data-exports:us-east-1:${
        this.#billing.world.managementAccount.id
      }:export/${name}`,
      exportCreatedDate: `${dayText(this.#billing.today())}T00:00:00Z`,
      contentType: format === 'csv' ? 'text/csv' : 'application/parquet',
      compression: format === 'csv' ? 'GZIP' : 'PARQUET',
      dataFiles: [`s3://${bucket}/${file}`],
      columns: columns.map(column => ({
        name: column,
        type: format === 'csv' ? 'string' : typeOfColumn(column),
      })),
    };
    this.#put(
      `${prefix}/${name}/metadata/BILLING_PERIOD=${month}/${name}-Manifest.json`,
      Buffer.from(JSON.stringify(manifest)),
      'application/json',
    );
  }

  #csvOf({ columns, rows }: ExportTable, month: string): string {
    const lines = this.#billing.lines(firstDayOf(month), nextMonth(month));
    const cells = rows({ world: this.#billing.world, month, lines });
    return stringify([...cells], { header: true, columns: [...columns] });
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

function fileOf({ name, format }: ExportTable, month: string): string {
  const ending = format === 'csv' ? 'csv.gz' : 'snappy.parquet';
  return `${focusExport.prefix}/${name}/data/BILLING_PERIOD=${month}/${name}-00001.${ending}`;
}
