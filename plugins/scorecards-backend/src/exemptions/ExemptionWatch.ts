/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import { Policy } from '../checks/Policy';
import { ScoreStore } from '../scores/ScoreStore';
import { EARLIEST_REMINDER_MS, exemptionNotice } from './exemptionNotices';
import { ExemptionStore } from './ExemptionStore';

/** How long an end is news. */
const NEWS_MS = 7 * 86_400_000;

/** Ends exemptions whose time is over, and has people told before and after. */
export class ExemptionWatch {
  readonly #exemptions: ExemptionStore;
  readonly #notices: NoticeStore;
  readonly #policy: Policy;
  readonly #scores: ScoreStore;
  readonly #clock: () => Date;

  constructor(options: {
    exemptions: ExemptionStore;
    notices: NoticeStore;
    policy: Policy;
    scores: ScoreStore;
    clock?: () => Date;
  }) {
    this.#exemptions = options.exemptions;
    this.#notices = options.notices;
    this.#policy = options.policy;
    this.#scores = options.scores;
    this.#clock = options.clock ?? (() => new Date());
  }

  async look(): Promise<void> {
    await this.#exemptions.expire();
    const now = this.#clock().getTime();
    const rows = await this.#exemptions.endingBetween(
      new Date(now - NEWS_MS),
      new Date(now + EARLIEST_REMINDER_MS),
    );
    const scores = new Map(
      (
        await this.#scores.byRefs([...new Set(rows.map(one => one.entity_ref))])
      ).map(score => [score.entity_ref, score]),
    );
    await this.#notices.add(
      rows.flatMap(row => {
        const score = scores.get(row.entity_ref);
        const notice = exemptionNotice(
          {
            row,
            checkTitle:
              this.#policy.check(row.check_id)?.check.title ?? row.check_id,
            title: score?.title ?? row.entity_ref,
            owner: score?.owner ?? undefined,
          },
          this.#clock(),
        );
        return notice ? [notice] : [];
      }),
    );
  }
}
