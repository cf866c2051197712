/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { quoted } from '@steward/backstage-plugin-provisioning-node';
import { GitAnswer } from './GitFailure';

/**
 * What an answer says, on one line and without secrets: "422: Validation Failed".
 *
 * @param sentences - Those that the host's shape of errors has; without any it
 *   is the body as it came.
 */
export function saidOf(
  { status, body }: GitAnswer,
  sentences: readonly string[],
): string {
  const text =
    sentences.length > 0 ? sentences.join(': ') : textOf(body) || 'no text';
  const line = text.replace(/\s+/g, ' ').trim();
  return quoted(status === undefined ? line : `${status}: ${line}`);
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body) ?? '';
}
