/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  describeRun,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { EventPlace, EventQuestion, EventSource } from './EventSource';

const PAGE = 100;
/** Runs of one place that are looked at. */
const MAX_RUNS = 500;
/** How long before its end a run may have been asked for: it waits for approval. */
const WAITING_DAYS = 30;

/** The runs that ended, whether they succeeded or failed. The others changed nothing. */
export class RunEvents implements EventSource {
  readonly kind = 'run';
  readonly #provisioning: Pick<ProvisioningService, 'list'>;

  constructor(provisioning: Pick<ProvisioningService, 'list'>) {
    this.#provisioning = provisioning;
  }

  async read(question: EventQuestion) {
    const places = question.places ?? [undefined];
    const found = await Promise.all(
      places.map(place => this.#runsAt(place, question)),
    );
    const events = new Map(
      found.flatMap(({ runs }) => runs.map(run => [run.id, eventOf(run)])),
    );
    return {
      events: [...events.values()],
      more: found.some(({ more }) => more),
    };
  }

  async #runsAt(
    place: EventPlace | undefined,
    { window, credentials }: EventQuestion,
  ): Promise<{ runs: RunSummary[]; more: boolean }> {
    const since = addDays(window.from, -WAITING_DAYS);
    const runs: RunSummary[] = [];
    let looked = 0;
    let cursor: string | undefined;
    do {
      const page = await this.#provisioning.list(
        {
          state: ['SUCCEEDED', 'FAILED'],
          limit: PAGE,
          cursor,
          ...(place &&
            (place.account
              ? { accountId: place.account }
              : { entityRef: place.entityRef })),
        },
        { credentials },
      );
      runs.push(
        ...page.items.filter(
          ({ finishedAt = '' }) =>
            finishedAt >= window.from && finishedAt < addDays(window.to, 1),
        ),
      );
      looked += page.items.length;
      const isPast = page.items.some(({ createdAt }) => createdAt < since);
      cursor = isPast ? undefined : page.nextCursor;
    } while (cursor !== undefined && looked < MAX_RUNS);
    return { runs, more: cursor !== undefined };
  }
}

function eventOf(run: RunSummary): TimelineEvent {
  const { accountId } = run.target;
  return {
    kind: 'run',
    id: run.id,
    at: run.finishedAt ?? run.updatedAt,
    title: describeRun(run),
    outcome: run.state === 'SUCCEEDED' ? 'success' : 'failure',
    entities: run.entityRefs ?? [],
    ...(accountId && { account: accountId }),
    by: run.requestedBy,
  };
}
