/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { ANNOTATION_SHARD } from '@steward/backstage-plugin-estate-common';
import {
  ESTATE_SNAPSHOT_TOPIC,
  EstateService,
} from '@steward/backstage-plugin-estate-node';

/** @public */
export interface EstateEntityProviderOptions {
  estate: EstateService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
}

/**
 * Hands the snapshot of the estate to the catalog as one full mutation: on
 * schedule, and at once when the estate announces a change. It decides
 * nothing; what may be removed was decided where the snapshot was made.
 *
 * @public
 */
export class EstateEntityProvider implements EntityProvider {
  readonly #options: EstateEntityProviderOptions;
  #appliedEtag: string | undefined;
  #refreshing: Promise<void> = Promise.resolve();

  private constructor(options: EstateEntityProviderOptions) {
    this.#options = options;
  }

  static create(options: EstateEntityProviderOptions): EstateEntityProvider {
    return new EstateEntityProvider(options);
  }

  /** Stable: the catalog deletes what belongs to provider names that are gone. */
  getProviderName(): string {
    return 'EstateEntityProvider:default';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { taskRunner, events, logger } = this.#options;
    await taskRunner.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.#refreshInTurn(connection),
    });
    await events.subscribe({
      id: this.getProviderName(),
      topics: [ESTATE_SNAPSHOT_TOPIC],
      onEvent: async () => {
        await this.#refreshInTurn(connection).catch(error =>
          logger.warn(
            'The estate announced a change that could not be fetched; the schedule tries again',
            error,
          ),
        );
      },
    });
  }

  /** One refresh after the other: an older snapshot must never overtake a newer one. */
  #refreshInTurn(connection: EntityProviderConnection): Promise<void> {
    const turn = this.#refreshing.then(() => this.#refresh(connection));
    this.#refreshing = turn.catch(() => undefined);
    return turn;
  }

  async #refresh(connection: EntityProviderConnection): Promise<void> {
    const { estate, auth, logger } = this.#options;
    const snapshot = await estate.getSnapshot(
      { etag: this.#appliedEtag },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    if (!snapshot) {
      return;
    }
    await connection.applyMutation({
      type: 'full',
      entities: snapshot.entities.map(entity => ({
        entity: withLocation(entity),
        locationKey: this.getProviderName(),
      })),
    });
    this.#appliedEtag = snapshot.etag;
    logger.info(`Applied ${snapshot.entities.length} entities of the estate`);
  }
}

/** The catalog wants to know where an entity comes from; ours come from a shard. */
function withLocation(entity: Entity): Entity {
  const location = `estate:${
    entity.metadata.annotations?.[ANNOTATION_SHARD] ?? 'snapshot'
  }`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
  };
}
