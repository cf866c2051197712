/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostFile,
  CostFileReader,
} from '@steward/backstage-plugin-cloud-costs-node';
import { BillingFiles } from './files/BillingFiles';
import { createTemporaryFolder } from './files/createTemporaryFolder';
import { unpackFile } from './files/unpackFile';
import { ReadingLimits } from './FocusSource';

/** Reads FOCUS and CUR 2.0 files that people upload. */
export class FocusFileReader implements CostFileReader {
  readonly #limits: ReadingLimits;

  constructor(options: { limits: ReadingLimits }) {
    this.#limits = options.limits;
  }

  async open(path: string, name: string): Promise<CostFile> {
    const folder = await createTemporaryFolder();
    try {
      const file = await unpackFile({ path, name }, folder.path, 0);
      const files = await BillingFiles.open([file], {
        ...this.#limits,
        directory: folder.path,
      });
      return {
        months: await files.months(),
        readMonth: request => files.readMonth(request),
        async close() {
          await files.close();
          await folder.remove();
        },
      };
    } catch (error) {
      await folder.remove();
      throw error;
    }
  }
}
