/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What engines of SQL say each in its own way; arguments and results are SQL. @public */
export interface SqlEngine {
  /** Whether all of a text matches a regular expression, which is not SQL. */
  matches(text: string, pattern: string): string;
  /** The value of a key in a map; null where it is not there. */
  mapValue(map: string, key: string): string;
  /** The value of a key, which is not SQL, in a text with a JSON object; null where it is not there. */
  jsonValue(json: string, key: string): string;
}
