/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { Place } from '../machines/definitions/asl';
import { Journal } from '../shared/Journal';

/**
 * An event as EventBridge delivers it.
 *
 * @public
 */
export interface SandboxEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** ISO 8601, without milliseconds. */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** An event with the bus that it was put on. */
export interface KeptEvent {
  bus: string;
  event: SandboxEvent;
}

const mostKept = 10_000;

/** The events that were put on the buses, oldest first. */
export class EventStore {
  static create(options: { file?: string }): EventStore {
    return new EventStore(
      options.file
        ? Journal.create<KeptEvent>({ file: options.file, gatherMs: 250 })
        : undefined,
    );
  }

  readonly #journal: Journal<KeptEvent> | undefined;
  #events: KeptEvent[];

  private constructor(journal: Journal<KeptEvent> | undefined) {
    this.#journal = journal;
    this.#events = journal?.read().slice(-mostKept) ?? [];
    journal?.rewrite(this.#events);
  }

  /** Keeps an event, and gives it its id. */
  put(
    bus: string,
    options: Place & {
      source: string;
      detailType: string;
      detail: Record<string, unknown>;
      resources?: string[];
      /** Milliseconds since 1970. */
      time?: number;
    },
  ): SandboxEvent {
    const { time = Date.now(), resources = [] } = options;
    const event: SandboxEvent = {
      version: '0',
      id: randomUUID(),
      'detail-type': options.detailType,
      source: options.source,
      account: options.accountId,
      time: `${new Date(time).toISOString().slice(0, 19)}Z`,
      region: options.region,
      resources,
      detail: options.detail,
    };
    this.#events.push({ bus, event });
    this.#journal?.append({ bus, event });
    if (this.#events.length > 2 * mostKept) {
      this.#events = this.#events.slice(-mostKept);
      this.#journal?.rewrite(this.#events);
    }
    return event;
  }

  all(): readonly KeptEvent[] {
    return this.#events;
  }

  clear(): void {
    this.#events = [];
    this.#journal?.clear();
  }

  /** Writes what still waits. */
  close(): void {
    this.#journal?.flush();
  }
}
