/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RUN_KINDS,
  RunKindName,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';

/** `enclave.create` as `enclave: create`; a kind of a module from its name. */
export function describeKind(t: ProvisioningWords, kind: RunKindName): string {
  const known = RUN_KINDS.find(name => name === kind);
  if (known) {
    return t(`runKinds.${known}`);
  }
  const [noun, verb] = kind.replaceAll('-', ' ').split('.');
  return verb ? `${noun}: ${verb}` : noun;
}

/** The kinds that a filter offers. */
export function kindChoices(t: ProvisioningWords) {
  return RUN_KINDS.map(id => ({ id, label: t(`runKinds.${id}`) }));
}
