/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { createHash } from 'node:crypto';

const LENGTH = 9;

/**
 * The id of the enclave that a run makes, `enc_<milliseconds>_<9 letters>` as
 * the platform has them: always the same for the run, so that it is made once.
 *
 * The first 48 bits of a UUIDv7 are the time (RFC 9562, section 5.7).
 */
export function enclaveIdOf(run: Pick<Run, 'id'>): string {
  const time = Number.parseInt(run.id.replaceAll('-', '').slice(0, 12), 16);
  const digest = createHash('sha256').update(run.id).digest('hex');
  const letters = BigInt(`0x${digest}`).toString(36).slice(0, LENGTH);
  return `enc_${time}_${letters}`;
}
