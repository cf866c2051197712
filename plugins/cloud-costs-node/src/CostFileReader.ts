/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MonthContent, MonthRequest } from './CostSource';

/** A file that somebody uploaded. @public */
export interface CostFile {
  /** The months that it holds rows of. */
  months: { payer: string; month: string }[];
  readMonth(request: MonthRequest): Promise<MonthContent>;
  close(): Promise<void>;
}

/** Reads files that people upload. @public */
export interface CostFileReader {
  /**
   * @param path - where the file is
   * @param name - what it was called when it was uploaded
   * @throws InputError when it is not a file that can be read.
   */
  open(path: string, name: string): Promise<CostFile>;
}
