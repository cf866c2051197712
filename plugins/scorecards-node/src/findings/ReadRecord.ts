/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Finding } from '@steward/backstage-plugin-scorecards-common';

/** Why a part of a report gives no finding. @public */
export interface Refusal {
  /** Where it is in the report: `[17]`, `line 4`, `Findings[3].Id`. */
  where: string;
  /** A sentence that names the value and the fix. */
  reason: string;
}

/** What one record of a report says. A bad part is refused, the rest counts. @public */
export interface ReadRecord {
  findings: Finding[];
  refused: Refusal[];
}

/**
 * Reads one record of a format.
 *
 * @param record - the parsed JSON or YAML value
 * @param where - where the record is in its report, for refusals
 * @public
 */
export type RecordReader = (record: unknown, where: string) => ReadRecord;
