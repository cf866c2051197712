/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

/** A person's own right, or one that was handed to them. */
export interface Right {
  holder: string;
  /** Groups of the requirement that the holder is a member of. */
  memberOf: string[];
}

/**
 * By which right a person may decide on a run, their own first; else why they may
 * not, in words. Nobody decides on what they asked for themselves, also not with
 * the right of another, and a requester's right cannot be handed on.
 */
export function rightToDecide(
  run: Run,
  person: string,
  rights: readonly { holder: string; claims: readonly string[] }[],
): Right | string {
  if (person === run.requestedBy) {
    return 'You asked for it yourself; somebody else has to decide';
  }
  const approvers = new Set(
    run.assessment?.approval.sets.flatMap(set => set.approvers),
  );
  const usable = rights
    .filter(({ holder }) => holder !== run.requestedBy)
    .map(({ holder, claims }) => ({
      holder,
      memberOf: claims.filter(claim => approvers.has(claim)),
    }))
    .filter(({ memberOf }) => memberOf.length > 0);
  const own = usable.find(({ holder }) => holder === person);
  return (
    own ??
    usable[0] ??
    `Only ${[...approvers].join(', ')} can decide, and you are in none of them`
  );
}
