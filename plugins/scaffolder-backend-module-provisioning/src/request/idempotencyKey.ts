/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { REQUEST_KEY_SECRET } from '@steward/backstage-plugin-provisioning-common';
import canonicalize from 'canonicalize';
import { createHash } from 'crypto';

/** Hash of a value's canonical JSON (RFC 8785), 16 hexadecimal digits. */
export function inputHash(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
    .slice(0, 16);
}

/**
 * The same for the same step of the same task, however often it is carried
 * out; another one for each iteration of `each`, whose inputs differ. The
 * request page sends a key of its own, which is the same for a task that it
 * made again because the answer to the first was lost.
 */
export function idempotencyKey(
  step: {
    task: { id: string };
    step?: { id?: string };
    secrets?: Record<string, string>;
  },
  hash: string,
): string {
  const sent = step.secrets?.[REQUEST_KEY_SECRET];
  return [
    ...(sent ? ['request', sent] : ['scaffolder', step.task.id]),
    step.step?.id ?? 'step',
    hash,
  ].join(':');
}
