/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** `1 account`, `1,200 accounts`; the plural is the singular with an s unless it is given. @public */
export function formatCount(
  count: number,
  singular: string,
  plural: string = `${singular}s`,
): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}
