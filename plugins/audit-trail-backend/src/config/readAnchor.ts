/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const KEY = 'auditTrail.integrity.anchor';

const anchorSchema = z.strictObject({
  bucket: z.string().min(3),
  region: z.string().min(1),
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'is not 12 digits; quote it')
    .optional(),
  prefix: z.string().default('audit-digests/'),
  retainDays: z.int().min(1).optional(),
});

/** Where digests are copied to. */
export type AnchorConfig = z.infer<typeof anchorSchema> & {
  retainDays: number;
};

/**
 * @param days - How long records are kept; copies are kept as long by default.
 * @throws InputError that names the key and the fix.
 */
export function readAnchor(
  config: RootConfigService,
  days: number,
): AnchorConfig | undefined {
  const raw = config.getOptional<unknown>(KEY);
  if (raw === undefined) {
    return undefined;
  }
  const parsed = anchorSchema.safeParse(raw);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(issue => `${[KEY, ...issue.path].join('.')} ${issue.message}`)
        .join('; '),
    );
  }
  return { ...parsed.data, retainDays: parsed.data.retainDays ?? days };
}
