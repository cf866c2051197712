/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** @throws InputError when an archive is larger than may be kept. */
export function checkWorkspaceSize(contents: Buffer, maximum: number): void {
  if (contents.length > maximum) {
    throw new InputError(
      `The workspace of this task has ${megabytes(
        contents.length,
      )} MB, more than the ${megabytes(
        maximum,
      )} MB that are kept for recovery; fetch less, or raise maximumMegabytes of the workspace provider`,
    );
  }
}
