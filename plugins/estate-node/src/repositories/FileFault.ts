/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QuarantinedRecord } from '@steward/backstage-plugin-estate-common';

/** A file, or one record of it, that nothing can be made of. @public */
export interface FileFault extends Omit<QuarantinedRecord, 'key'> {
  /** The file whose records are held; may differ from the one with the fault. */
  file: string;
  /** Record key, where the fault concerns one record only. */
  key?: string;
}
