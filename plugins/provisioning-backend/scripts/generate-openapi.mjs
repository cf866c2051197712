/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Writes src/schema/openapi/generated/spec.ts from src/schema/openapi.yaml.
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';

const source = new URL('../src/schema/openapi.yaml', import.meta.url);
const target = new URL(
  '../src/schema/openapi/generated/spec.ts',
  import.meta.url,
);
const spec = parse(await readFile(source, 'utf8'));
const text = `/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from src/schema/openapi.yaml by "yarn generate"; do not edit.
export const spec = ${JSON.stringify(spec, null, 2)} as const;
`;
await writeFile(target, text);
