/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  durationSchema,
  FACT_TYPES,
  FactDeclaration,
  factNameSchema,
} from '@steward/backstage-plugin-scorecards-common';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.array(
  z.strictObject({
    name: factNameSchema,
    type: z.enum(FACT_TYPES),
    description: z.string().default(''),
    unit: z.string().optional(),
    maximumAge: durationSchema.default({ days: 1 }),
  }),
);

/** @throws Error that names the place in the file. */
export function readDeclarations(
  text: string,
  origin: string,
): FactDeclaration[] {
  const result = schema.safeParse(parse(text));
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new Error(`${origin}: ${path.join('.')}: ${message}`);
  }
  return result.data;
}
