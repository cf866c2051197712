/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { focusExport } from '../../billing/DataExports';
import { invalidRequest } from './athenaErrors';

/** Where the results of each workgroup go; `primary` leaves it to the query. */
const workgroups: ReadonlyMap<string, string | undefined> = new Map([
  ['primary', undefined],
  ['steward', `s3://${focusExport.bucket}/athena/`],
]);

/** Where the result of a query goes. */
export function outputLocationOf(
  workgroup: string,
  asked: string | undefined,
): string {
  if (!workgroups.has(workgroup)) {
    throw invalidRequest(
      `WorkGroup ${workgroup} is not found.`,
      'WORKGROUP_NOT_FOUND',
    );
  }
  const location = asked ?? workgroups.get(workgroup);
  if (!location) {
    throw invalidRequest(
      'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
      'INVALID_INPUT',
    );
  }
  return location;
}
