/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostSource,
  MonthContent,
  MonthRequest,
} from '@steward/backstage-plugin-cloud-costs-node';
import { BillingFiles } from './files/BillingFiles';
import { createTemporaryFolder } from './files/createTemporaryFolder';
import { BillingFile } from './files/fileRelation';
import { unpackFile } from './files/unpackFile';
import { DiskLocation } from './locations/DiskLocation';
import { S3Location } from './locations/S3Location';
import { UrlLocation } from './locations/UrlLocation';

/** Where the billing files of a payer are. */
export interface PayerLocation {
  payer: string;
  location: DiskLocation | UrlLocation | S3Location;
}

/** How much of the machine reading may take. */
export interface ReadingLimits {
  memory: string;
  threads: number;
}

/** Reads FOCUS and CUR 2.0 files from disks, addresses and S3. */
export class FocusSource implements CostSource {
  readonly id = 'focus';
  readonly title = 'FOCUS and CUR 2.0 files';
  readonly #locations: readonly PayerLocation[];
  readonly #limits: ReadingLimits;

  constructor(options: {
    locations: readonly PayerLocation[];
    limits: ReadingLimits;
  }) {
    this.#locations = options.locations;
    this.#limits = options.limits;
  }

  async payers(): Promise<string[]> {
    return [...new Set(this.#locations.map(({ payer }) => payer))];
  }

  async readMonth(request: MonthRequest): Promise<MonthContent> {
    const { payer, month, signal } = request;
    const folder = await createTemporaryFolder();
    let files: BillingFiles | undefined;
    const close = async () => {
      await files?.close();
      await folder.remove();
    };
    try {
      const found = await this.#filesOf(payer, month, {
        directory: folder.path,
        signal,
      });
      if (found.length === 0) {
        await close();
        return emptyMonth();
      }
      files = await BillingFiles.open(found, {
        ...this.#limits,
        directory: folder.path,
      });
      const content = await files.readMonth(request);
      return closingAfter(content, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  async #filesOf(
    payer: string,
    month: string,
    options: { directory: string; signal: AbortSignal },
  ): Promise<BillingFile[]> {
    const found: BillingFile[] = [];
    for (const { location } of this.#locations.filter(
      one => one.payer === payer,
    )) {
      found.push(...(await location.files(month, options)));
    }
    return Promise.all(
      found.map((file, index) => unpackFile(file, options.directory, index)),
    );
  }
}

function emptyMonth(): MonthContent {
  return {
    rows: (async function* none() {})(),
    check: async () => ({ totals: [] }),
  };
}

/** Closes the files after the check, or when reading breaks off. */
function closingAfter(
  { rows, check }: MonthContent,
  close: () => Promise<void>,
): MonthContent {
  return {
    rows: (async function* read() {
      let isRead = false;
      try {
        yield* rows;
        isRead = true;
      } finally {
        if (!isRead) {
          await close();
        }
      }
    })(),
    check: () => check().finally(close),
  };
}
