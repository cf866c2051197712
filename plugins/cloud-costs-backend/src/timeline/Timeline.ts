/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError, toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CostTimeline,
  TimelineEvent,
  TimelineSource,
} from '@steward/backstage-plugin-cloud-costs-common';
import { ANNOTATION_ACCOUNT_ID } from '@steward/backstage-plugin-estate-common';
import { CostWindow } from '../rows/CostFilter';
import { EventPlace, EventQuestion, EventSource } from './EventSource';

/** Entities whose events are looked at, each with a call of its own. */
const MAX_PLACES = 20;

/** Where events are looked for. */
export interface TimelineQuestion {
  window: CostWindow;
  /** Refs of entities, those that matter most first; everywhere by default. */
  entities: readonly string[] | undefined;
  credentials: BackstageCredentials;
}

/** Asks other plugins what happened, with the rights of the caller. */
export class Timeline {
  readonly #auth: AuthService;
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #logger: LoggerService;
  readonly #sources: readonly EventSource[];

  constructor(options: {
    auth: AuthService;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    logger: LoggerService;
    sources: readonly EventSource[];
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#sources = options.sources;
  }

  /** The events, and what there is to say of each source; one that fails keeps none from the others. */
  async find(
    question: TimelineQuestion,
  ): Promise<Pick<CostTimeline, 'events' | 'sources' | 'unlooked'>> {
    const { window, entities, credentials } = question;
    const places = entities && (await this.#placesOf(entities, credentials));
    const found = await Promise.all(
      this.#sources.map(source =>
        this.#read(source, { window, places, credentials }),
      ),
    );
    return {
      events: found
        .flatMap(({ events }) => events)
        .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id)),
      sources: found.map(({ status }) => status),
      unlooked: Math.max(0, (entities?.length ?? 0) - MAX_PLACES),
    };
  }

  async #placesOf(
    entities: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<EventPlace[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: entities.slice(0, MAX_PLACES),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'spec.type',
        ],
      },
      { credentials },
    );
    return items
      .filter(entity => entity !== undefined)
      .map(entity => ({
        entityRef: stringifyEntityRef(entity),
        ...(entity.spec?.type === 'cloud-account' && {
          account: entity.metadata.annotations?.[ANNOTATION_ACCOUNT_ID],
        }),
      }));
  }

  /** What is hidden is what the backend itself sees beyond the caller. */
  async #read(
    source: EventSource,
    question: EventQuestion,
  ): Promise<{ events: TimelineEvent[]; status: TimelineSource }> {
    const { kind } = source;
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const [all, seen] = await Promise.all([
        source.read({ ...question, credentials }),
        source.read(question).catch(noneIfNotAllowed),
      ]);
      const ids = new Set(seen?.events.map(({ id }) => id));
      return {
        events: seen?.events ?? [],
        status: {
          kind,
          state: seen ? 'read' : 'not-allowed',
          hidden: all.events.filter(({ id }) => !ids.has(id)).length,
          more: seen?.more ?? false,
        },
      };
    } catch (error) {
      if (statusOf(error) === 404) {
        return {
          events: [],
          status: { kind, state: 'not-installed', more: false },
        };
      }
      const { message } = toError(error);
      this.#logger.warn(`The timeline has no ${kind}s: ${message}`);
      return {
        events: [],
        status: { kind, state: 'failed', reason: message, more: false },
      };
    }
  }
}

function noneIfNotAllowed(error: unknown): undefined {
  if (statusOf(error) !== 403) {
    throw error;
  }
  return undefined;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
