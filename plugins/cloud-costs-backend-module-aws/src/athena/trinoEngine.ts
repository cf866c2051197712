/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { quoted, SqlEngine } from '@steward/backstage-plugin-cloud-costs-node';

/**
 * SQL as Trino says it, which Athena runs.
 *
 * Source: Trino, "Functions and operators"; Athena user guide, "Athena engine
 * version 3".
 */
export const trinoEngine: SqlEngine = {
  matches: (text, pattern) =>
    `regexp_like(${text}, ${quoted(`^(${pattern})$`)})`,
  mapValue: (map, key) => `element_at(${map}, ${key})`,
  jsonValue: (json, key) =>
    `json_extract_scalar(${json}, ${quoted(`$[${JSON.stringify(key)}]`)})`,
};
