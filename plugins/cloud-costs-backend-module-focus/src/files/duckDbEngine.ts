/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { quoted, SqlEngine } from '@steward/backstage-plugin-cloud-costs-node';

/** SQL as DuckDB says it. */
export const duckDbEngine: SqlEngine = {
  matches: (text, pattern) => `regexp_full_match(${text}, ${quoted(pattern)})`,
  mapValue: (map, key) => `${map}[${key}]`,
  jsonValue: (json, key) =>
    `json_extract_string(case when json_valid(${json}) then ${json} end, ${quoted(
      `$.${JSON.stringify(key)}`,
    )})`,
};
