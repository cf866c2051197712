/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  controlKey,
  PillarWeights,
  TierPolicy,
} from '@steward/backstage-plugin-scorecards-common';
import {
  JoinedPacks,
  PackedCheck,
} from '@steward/backstage-plugin-scorecards-node';
import { createHash } from 'node:crypto';

/** Everything that entities are judged by. */
export class Policy {
  readonly packs: JoinedPacks['packs'];
  readonly faults: JoinedPacks['faults'];
  readonly tiers: TierPolicy;
  readonly weights: PillarWeights;
  /** Another one for any other policy. */
  readonly version: string;
  readonly #checks: ReadonlyMap<string, PackedCheck>;
  readonly #byControl: ReadonlyMap<string, PackedCheck>;

  constructor(options: {
    packs: JoinedPacks;
    tiers: TierPolicy;
    weights: PillarWeights;
  }) {
    const { packs, tiers, weights } = options;
    this.packs = packs.packs;
    this.faults = packs.faults;
    this.tiers = tiers;
    this.weights = weights;
    this.#checks = new Map(packs.checks.map(one => [one.check.id, one]));
    this.#byControl = new Map(
      packs.checks.flatMap(one =>
        (one.check.controls ?? []).map(control => [controlKey(control), one]),
      ),
    );
    const parts = packs.checks.map(one => [one.check.id, one.policyVersion]);
    this.version = createHash('sha256')
      .update(JSON.stringify([parts, tiers, weights]))
      .digest('hex')
      .slice(0, 16);
  }

  /** In the order in which they are to be judged. */
  get checks(): PackedCheck[] {
    return [...this.#checks.values()];
  }

  check(id: string): PackedCheck | undefined {
    return this.#checks.get(id);
  }

  /** The check that judges a control, by the key of the control. */
  checkOfControl(key: string): PackedCheck | undefined {
    return this.#byControl.get(key);
  }
}
