/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Check,
  orderChecks,
} from '@steward/backstage-plugin-scorecards-common';
import { PackFault } from './PackFault';
import { LoadedPack, PackedCheck } from './readPack';

/** The checks of all packs together. @public */
export interface JoinedPacks {
  packs: LoadedPack[];
  /** What depends comes after what it depends on. */
  checks: PackedCheck[];
  faults: PackFault[];
}

/** Joins packs. A check whose id another pack has, that is on a circle or that depends on a missing one is left out and named. @public */
export function joinPacks(packs: readonly LoadedPack[]): JoinedPacks {
  const byId = new Map<string, PackedCheck>();
  const faults: PackFault[] = [];
  for (const pack of packs) {
    for (const packed of pack.checks) {
      const other = byId.get(packed.check.id);
      if (other) {
        faults.push({
          ...placeOf(packed, packs),
          reason: `${packed.check.id} is in the pack ${other.pack} too.`,
          fix: 'Give it another id, or take one of the packs out.',
        });
      } else {
        byId.set(packed.check.id, packed);
      }
    }
  }
  const { sorted, circles, missing } = orderChecks<Check>(
    [...byId.values()].map(({ check }) => check),
  );
  const sortedIds = new Set(sorted.map(({ id }) => id));
  for (const { check, ...packed } of byId.values()) {
    if (!sortedIds.has(check.id)) {
      faults.push({
        ...placeOf({ check, ...packed }, packs),
        ...dependencyFault(check, circles, missing),
      });
    }
  }
  const checks = sorted.map(({ id }) => byId.get(id)!);
  return {
    packs: packs.map(pack => ({
      ...pack,
      checks: checks.filter(packed => packed.pack === pack.id),
    })),
    checks,
    faults,
  };
}

function placeOf(packed: PackedCheck, packs: readonly LoadedPack[]) {
  return {
    origin: packs.find(({ id }) => id === packed.pack)!.origin,
    pack: packed.pack,
    checkId: packed.check.id,
    path: 'dependsOn',
  };
}

function dependencyFault(
  check: Check,
  circles: string[][],
  missing: { id: string; dependsOn: string }[],
): Pick<PackFault, 'reason' | 'fix'> {
  const circle = circles.find(ids => ids.includes(check.id));
  if (circle) {
    return {
      reason: `The checks depend on each other in a circle: ${circle.join(
        ', ',
      )}.`,
      fix: 'Take one dependsOn out.',
    };
  }
  const gone = missing.find(({ id }) => id === check.id)?.dependsOn;
  return gone
    ? {
        reason: `It depends on ${gone}, which is not a check that is on.`,
        fix: 'Correct the id, or take it out of dependsOn.',
      }
    : {
        reason: `It depends on ${check.dependsOn?.join(', ')}, which is off.`,
        fix: 'Correct that check first.',
      };
}
