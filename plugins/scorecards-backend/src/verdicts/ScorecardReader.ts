/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EntityScorecard,
  FactDeclaration,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { ExemptionRegister } from '../exemptions/ExemptionRegister';
import { FactStore } from '../facts/FactStore';
import { FindingStore } from '../findings/FindingStore';
import { ScoreStore } from '../scores/ScoreStore';
import { describeScorecard } from './describeScorecard';
import { VerdictStore } from './VerdictStore';

/** What a scorecard lists at most. */
const MAX_EXEMPTIONS = 200;

/** Puts the scorecard of an entity together from what is stored. */
export class ScorecardReader {
  readonly #entities: EntityStore;
  readonly #register: ExemptionRegister;
  readonly #facts: FactStore;
  readonly #findings: FindingStore;
  readonly #policy: Policy;
  readonly #scores: ScoreStore;
  readonly #verdicts: VerdictStore;
  readonly #units: ReadonlyMap<string, string>;

  constructor(options: {
    declarations: readonly FactDeclaration[];
    entities: EntityStore;
    register: ExemptionRegister;
    facts: FactStore;
    findings: FindingStore;
    policy: Policy;
    scores: ScoreStore;
    verdicts: VerdictStore;
  }) {
    this.#entities = options.entities;
    this.#register = options.register;
    this.#facts = options.facts;
    this.#findings = options.findings;
    this.#policy = options.policy;
    this.#scores = options.scores;
    this.#verdicts = options.verdicts;
    this.#units = new Map(
      options.declarations.flatMap(({ name, unit }) =>
        unit ? [[name, unit] as const] : [],
      ),
    );
  }

  /** Undefined where there is no scorecard. */
  async of(entityRef: string): Promise<EntityScorecard | undefined> {
    const [entity, row, baseline, rows, exemptions, observedAt] =
      await Promise.all([
        this.#entities.get(entityRef),
        this.#scores.get(entityRef),
        this.#scores.baselineOf(entityRef),
        this.#verdicts.ofEntities([entityRef]),
        this.#register.page({ entityRef }, { limit: MAX_EXEMPTIONS }),
        this.#observedAt(),
      ]);
    return entity && row
      ? describeScorecard(
          entity,
          { ...row, baseline },
          {
            policy: this.#policy,
            verdicts: rows.get(entityRef) ?? [],
            exemptions,
            observedAt,
            units: this.#units,
          },
        )
      : undefined;
  }

  /** When facts and findings were last complete, by collector or source. */
  async #observedAt(): Promise<Map<string, string>> {
    const [collections, reports] = await Promise.all([
      this.#facts.collections(),
      this.#findings.reports(),
    ]);
    const times = new Map<string, string>();
    for (const [source, at] of [
      ...collections.map(one => [one.collector, one.observed_at] as const),
      ...reports.map(one => [one.source, one.pushed_at] as const),
    ]) {
      const known = times.get(source);
      if (at && (!known || at < known)) {
        times.set(source, at);
      }
    }
    return times;
  }
}
