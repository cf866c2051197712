/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const secrets = z.registry<{ isSecret: true }>();

/**
 * Marks a setting whose value is never printed: a key, a password, an address
 * that may hold one. The schema itself stays as it is.
 *
 * @example
 * ```ts
 * z.strictObject({ url: z.url(), token: secret(z.string().min(1)) });
 * ```
 * @public
 */
export function secret<T extends z.ZodType>(schema: T): T {
  const marked = schema.clone();
  secrets.add(marked, { isSecret: true });
  return marked;
}

/** Whether a schema is marked by {@link secret}. */
export function isSecret(schema: z.core.$ZodType): boolean {
  return secrets.get(schema) !== undefined;
}
