/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setImmediate as nextTick } from 'node:timers/promises';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { FindingStore } from '../findings/FindingStore';
import { ScoreStore } from '../scores/ScoreStore';
import { scoredOf } from '../verdicts/verdictRows';
import { VerdictStore } from '../verdicts/VerdictStore';
import { HistoryStore } from './HistoryStore';
import { PAST_DAYS, pastOf } from './pastOf';

const BATCH = 50;
const DAY_MS = 86_400_000;

/** What the reconstruction works with. */
export interface HistoryReconstructionOptions {
  entities: EntityStore;
  findings: FindingStore;
  history: HistoryStore;
  policy: Policy;
  scores: ScoreStore;
  verdicts: VerdictStore;
}

/** Reconstructs the daily scores of the days before an entity was first evaluated, once. */
export class HistoryReconstruction {
  readonly #options: HistoryReconstructionOptions;

  constructor(options: HistoryReconstructionOptions) {
    this.#options = options;
  }

  /** Waits while entities wait for their evaluation: the past starts from the verdicts now. */
  async run(signal: AbortSignal): Promise<void> {
    const { entities, history, scores } = this.#options;
    let count = 0;
    while ((await entities.waiting()).waiting === 0) {
      const refs = await history.due(BATCH);
      for (const ref of refs) {
        signal.throwIfAborted();
        await this.#reconstruct(ref);
        await nextTick();
      }
      count += refs.length;
      if (refs.length < BATCH) {
        break;
      }
    }
    if (count > 0) {
      await scores.refreshBaselines();
    }
  }

  async #reconstruct(entityRef: string): Promise<void> {
    const { findings, history, policy, verdicts } = this.#options;
    const { observedFrom } = await history.span(entityRef);
    if (!observedFrom) {
      return;
    }
    const from = new Date(Date.parse(observedFrom) - PAST_DAYS * DAY_MS);
    const current = await verdicts.ofEntities([entityRef]);
    await history.add(
      entityRef,
      pastOf(entityRef, {
        observedFrom,
        current: (current.get(entityRef) ?? []).map(row =>
          scoredOf(row, policy),
        ),
        findings: await findings.datedFindings(entityRef, from.toISOString()),
        policy,
      }),
    );
  }
}
