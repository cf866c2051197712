/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RUN_KINDS,
  RunKindName,
} from '@steward/backstage-plugin-provisioning-common';

/** `enclave.create` as `enclave: create`. */
export function describeKind(kind: RunKindName): string {
  const [noun, verb] = kind.replaceAll('-', ' ').split('.');
  return verb ? `${noun}: ${verb}` : noun;
}

/** The kinds that a filter offers. */
export const kindChoices = RUN_KINDS.map(id => ({
  id,
  label: describeKind(id),
}));
