/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

const ENTITY_REF = /^[a-z]+:[\w.-]+\/[\w.-]+$/i;

/** The entity that a run changes, or the one that its plan brings about. */
export function entityRefOf(
  run: Pick<Run, 'target' | 'plan' | 'effects'>,
): string | undefined {
  const effects = [...run.effects, ...(run.plan?.effects ?? [])];
  return (
    run.target.entityRef ??
    effects.map(({ ref }) => ref).find(ref => ENTITY_REF.test(ref))
  );
}
