/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError, NotFoundError } from '@backstage/errors';
import {
  EstateService,
  EstateSnapshot,
} from '@steward/backstage-plugin-estate-node';
import {
  ESTATE_FACTS,
  estateFacts,
  FactDeclaration,
} from '@steward/backstage-plugin-scorecards-common';
import {
  CollectedPage,
  FactCollector,
} from '@steward/backstage-plugin-scorecards-node';

const PAGE = 1000;
const DAY_MS = 86_400_000;

/** Collects what the estate knows. */
export class EstateCollector implements FactCollector {
  readonly id = 'estate';
  readonly facts: FactDeclaration[] = [...ESTATE_FACTS];
  /** A snapshot that did not change costs one call. */
  readonly every = { minutes: 1 };
  readonly #auth: AuthService;
  readonly #estate: EstateService;
  readonly #clock: () => Date;
  /** What was collected last; ages change once a day without a change of the estate. */
  #last: { snapshot: EstateSnapshot; day: number } | undefined;

  constructor(options: {
    auth: AuthService;
    estate: EstateService;
    clock?: () => Date;
  }) {
    this.#auth = options.auth;
    this.#estate = options.estate;
    this.#clock = options.clock ?? (() => new Date());
  }

  async collect({ cursor }: { cursor?: string }): Promise<CollectedPage> {
    const now = this.#clock();
    const day = Math.floor(now.getTime() / DAY_MS);
    const [etag, offset] = parse(cursor);
    if (!(cursor && this.#last?.snapshot.etag === etag)) {
      const isSameDay = this.#last?.day === day;
      const snapshot = await this.#snapshotSince(
        isSameDay ? this.#last?.snapshot.etag : undefined,
      );
      if (!snapshot) {
        return { items: [], unchanged: true };
      }
      this.#last = { snapshot, day };
    }
    const { snapshot } = this.#last!;
    // Another process may have stopped in the middle of another snapshot.
    const start = cursor && snapshot.etag === etag ? offset : 0;
    const end = start + PAGE;
    return {
      items: snapshot.entities.slice(start, end).map(entity => ({
        entityRef: stringifyEntityRef(entity),
        facts: estateFacts(entity, now),
      })),
      ...(end < snapshot.entities.length && {
        nextCursor: JSON.stringify([snapshot.etag, end]),
      }),
    };
  }

  async #snapshotSince(
    etag: string | undefined,
  ): Promise<EstateSnapshot | undefined> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    try {
      return await this.#estate.getSnapshot({ etag }, { credentials });
    } catch (error) {
      throw isNotFound(error)
        ? new NotFoundError(
            'The estate is not installed, so checks of what AWS says about accounts and clusters stay unknown. Add @steward/backstage-plugin-estate-backend to the backend, or leave its packs out.',
          )
        : error;
    }
  }
}

function isNotFound(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' || error.statusCode === 404)
  );
}

function parse(cursor: string | undefined): [string | undefined, number] {
  return cursor ? JSON.parse(cursor) : [undefined, 0];
}
