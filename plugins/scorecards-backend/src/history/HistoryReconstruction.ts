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
import { firstVerdicts } from '../verdicts/verdictsAt';
import { MAX_TRANSITIONS, VerdictStore } from '../verdicts/VerdictStore';
import { DuePast, HistoryStore } from './HistoryStore';
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

/**
 * Reconstructs the daily scores of the days before an entity was first evaluated;
 * again while evidence comes in for the first time, on the first day.
 */
export class HistoryReconstruction {
  readonly #options: HistoryReconstructionOptions;

  constructor(options: HistoryReconstructionOptions) {
    this.#options = options;
  }

  /** Waits while entities wait for their evaluation: the past starts from what was seen first. */
  async run(signal: AbortSignal): Promise<void> {
    const { entities, history, scores } = this.#options;
    let count = 0;
    while ((await entities.waiting()).waiting === 0) {
      const due = await history.due(BATCH);
      for (const one of due) {
        signal.throwIfAborted();
        await this.#reconstruct(one);
        await nextTick();
      }
      count += due.length;
      if (due.length < BATCH) {
        break;
      }
    }
    if (count > 0) {
      await scores.refreshBaselines();
    }
  }

  async #reconstruct(due: DuePast): Promise<void> {
    const { findings, history, policy, verdicts } = this.#options;
    const { entityRef } = due;
    const { observedFrom } = await history.span(entityRef);
    if (!observedFrom) {
      return;
    }
    const from = new Date(Date.parse(observedFrom) - PAST_DAYS * DAY_MS);
    const current = (await verdicts.ofEntities([entityRef])).get(entityRef);
    await history.put(
      due,
      pastOf(entityRef, {
        observedFrom,
        first: firstVerdicts(
          (current ?? []).map(row => scoredOf(row, policy)),
          await verdicts.transitions(entityRef, {
            limit: MAX_TRANSITIONS,
            since: observedFrom,
          }),
          observedFrom,
        ),
        findings: await findings.datedFindings(entityRef, from.toISOString()),
        policy,
      }),
    );
  }
}
