/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  ESTATE_AWS_TOPIC,
  EstateSource,
  parseAwsEvent,
} from '@steward/backstage-plugin-estate-node';
import { textFault } from '@steward/backstage-plugin-portal-node';
import { SyncRequests } from '../sync/SyncRequests';

const DEBOUNCE_MS = 10_000;

/**
 * Turns events from EventBridge into one sync of just the shards that they
 * make stale. Events are best effort: the full listing by schedule stays the
 * truth.
 */
export class AwsEventIntake {
  static create(options: {
    events: EventsService;
    sources: EstateSource[];
    requests: Pick<SyncRequests, 'request'>;
    logger: LoggerService;
    debounceMs?: number;
  }): AwsEventIntake {
    return new AwsEventIntake(options);
  }

  readonly #options: Parameters<typeof AwsEventIntake.create>[0];
  readonly #due = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  private constructor(options: Parameters<typeof AwsEventIntake.create>[0]) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#options.events.subscribe({
      id: 'estate',
      topics: [ESTATE_AWS_TOPIC],
      onEvent: params => this.#onEvent(params),
    });
  }

  /** Asks for the sync of what is due, without waiting any longer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#due.size > 0) {
      const shardIds = [...this.#due];
      this.#due.clear();
      await this.#options.requests.request({
        trigger: 'event',
        scope: { shardIds },
      });
    }
  }

  async #onEvent({ eventPayload }: EventParams): Promise<void> {
    const { sources, logger, debounceMs = DEBOUNCE_MS } = this.#options;
    const event = parseAwsEvent(eventPayload);
    const fault = event && textFault(event);
    if (!event || fault) {
      logger.warn(
        `A message on topic ${ESTATE_AWS_TOPIC} is left out: ${
          fault
            ? `${fault.field} ${fault.reason}`
            : 'it is not an EventBridge event'
        }`,
      );
      return;
    }
    for (const source of sources) {
      for (const shardId of source.shardsOfEvent?.(event) ?? []) {
        this.#due.add(shardId);
      }
    }
    if (this.#due.size > 0 && !this.#timer) {
      this.#timer = setTimeout(() => {
        this.flush().catch(error => {
          logger.warn(
            `The sync of an event was not queued: ${stringifyError(error)}`,
          );
        });
      }, debounceMs);
      this.#timer.unref();
    }
  }
}
