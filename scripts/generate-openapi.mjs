/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Writes src/schema/openapi/generated/spec.ts of the package it runs in from
// its src/schema/openapi.yaml.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

const target = resolve('src/schema/openapi/generated/spec.ts');
const spec = parse(await readFile(resolve('src/schema/openapi.yaml'), 'utf8'));
const text = `/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from src/schema/openapi.yaml by "yarn generate"; do not edit.
export const spec = ${JSON.stringify(spec, null, 2)} as const;
`;
await mkdir(dirname(target), { recursive: true });
await writeFile(target, text);
