/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

const ENTITY_REF = /^[a-z]+:[\w-]+\/\S+$/i;

/** Refs of the entities that a run is about: its target, then what came of it. */
export function entitiesOf({ target, effects }: Run): string[] {
  const refs = effects
    .map(({ ref }) => ref)
    .filter(ref => ENTITY_REF.test(ref));
  return [
    ...new Set([...(target.entityRef ? [target.entityRef] : []), ...refs]),
  ];
}
