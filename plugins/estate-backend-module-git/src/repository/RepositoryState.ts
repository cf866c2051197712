/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EstateRecord,
  QuarantinedRecord,
} from '@steward/backstage-plugin-estate-common';
import { FileFault } from '@steward/backstage-plugin-estate-node';

/** What a repository held when it was read last; kept between syncs with its ETag. */
export interface RepositoryState {
  /** Changes with the configuration and with our rules, so that an old state is not replayed. */
  fingerprint: string;
  etag: string;
  records: EstateRecord[];
  quarantined: QuarantinedRecord[];
  /** Files that each record came from, by record key. */
  origins: Record<string, string[]>;
  facts: Record<string, string>;
}

/** What reading the files gave, before the last known good is held for faulty ones. */
export interface RepositoryContent {
  records: { record: EstateRecord; files: string[] }[];
  faults: FileFault[];
  facts: Record<string, string>;
}
