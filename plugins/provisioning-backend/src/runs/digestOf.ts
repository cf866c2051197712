/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run, RunRequest } from '@steward/backstage-plugin-provisioning-common';
import canonicalize from 'canonicalize';
import { createHash } from 'crypto';

/** SHA-256 of kind, target, inputs and plan: what an approval is for. Hexadecimal. */
export function digestOf({
  kind,
  target,
  inputs,
  plan,
}: Pick<Run, 'kind' | 'target' | 'inputs' | 'plan'>): string {
  return sha256({ kind, target, inputs, plan });
}

/** Tells whether two requests ask for the same. Hexadecimal. */
export function requestHashOf(
  requestedBy: string,
  { kind, target, inputs }: Pick<RunRequest, 'kind' | 'target' | 'inputs'>,
): string {
  return sha256({ requestedBy, kind, target, inputs });
}

function sha256(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}
