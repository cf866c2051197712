/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { ScoreMove } from '@steward/backstage-plugin-scorecards-common';
import {
  ChangeSource,
  EntityChange,
} from '@steward/backstage-plugin-scorecards-node';
import { CampaignStore } from '../campaigns/CampaignStore';
import { EntityStore } from '../entities/EntityStore';
import { causeOf, EVIDENCE_MS } from './causeOf';

/** Finds the run and the campaign behind the parts of a move. */
export class MoveCauses {
  readonly #campaigns: CampaignStore;
  readonly #entities: EntityStore;
  readonly #logger: LoggerService;
  readonly #sources: readonly ChangeSource[];

  constructor(options: {
    campaigns: CampaignStore;
    entities: EntityStore;
    logger: LoggerService;
    sources: readonly ChangeSource[];
  }) {
    this.#campaigns = options.campaigns;
    this.#entities = options.entities;
    this.#logger = options.logger;
    this.#sources = options.sources;
  }

  /** The move with what its parts followed, as far as the caller may see it. */
  async explain(
    entityRef: string,
    move: ScoreMove,
    credentials: BackstageCredentials,
  ): Promise<ScoreMove> {
    if (!move.parts.some(({ reason }) => reason === 'evidence')) {
      return move;
    }
    const [changes, campaigns] = await Promise.all([
      this.#changesOf(entityRef, move, credentials),
      this.#campaigns.spansOf(entityRef),
    ]);
    return {
      ...move,
      parts: move.parts.map(part => ({
        ...part,
        ...causeOf(part, { changes, campaigns }),
      })),
    };
  }

  /** Without the changes of a source that does not answer. */
  async #changesOf(
    entityRef: string,
    { fromTime, toTime }: ScoreMove,
    credentials: BackstageCredentials,
  ): Promise<EntityChange[]> {
    const entity = await this.#entities.get(entityRef);
    if (!entity) {
      return [];
    }
    const from = new Date(Date.parse(fromTime) - EVIDENCE_MS).toISOString();
    const request = { entity, from, to: toTime, credentials };
    const found = await Promise.all(
      this.#sources.map(source =>
        source.changesOf(request).catch(error => {
          this.#logger.warn(
            `What changed ${entityRef} is not known now: ${stringifyError(
              error,
            )}`,
          );
          return [];
        }),
      ),
    );
    return found.flat();
  }
}
