/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  activityOf,
  AuditEvent,
} from '@steward/backstage-plugin-audit-trail-common';

/** Which reads are worth a record. */
export interface ReadsConfig {
  /** Whether reads are recorded at all. */
  enabled: boolean;
  /** Whether those are that a plugin does for nobody. */
  services: boolean;
  /** Equal reads by the same actor within this time are one record; 0 for each its own. */
  collapseMs: number;
}

const MAX_REMEMBERED = 20_000;
// An agent's connections come and go like page views.
const LIKE_READS = /^connection\./;

/**
 * Keeps the trail readable: of low-severity reads, those of plugins among
 * themselves are left out and repeated ones are one record.
 */
export class ReadPolicy {
  static create(
    config: ReadsConfig,
    clock: () => number = Date.now,
  ): ReadPolicy {
    return new ReadPolicy(config, clock);
  }

  readonly #config: ReadsConfig;
  readonly #clock: () => number;
  readonly #until = new Map<string, number>();

  private constructor(config: ReadsConfig, clock: () => number) {
    this.#config = config;
    this.#clock = clock;
  }

  /** Whether an event is one of those that this policy decides on. */
  covers(event: AuditEvent): boolean {
    return (
      event.severity === 'low' &&
      (activityOf(event.action).name === 'Read' ||
        LIKE_READS.test(event.action))
    );
  }

  /** Whether a read that ended is recorded; what failed or was denied always is, once in a while. */
  keeps(event: AuditEvent): boolean {
    const { actor, outcome } = event;
    const isOfPlugin =
      actor.type === 'service' &&
      actor.onBehalfOf === undefined &&
      actor.ref?.startsWith('plugin:');
    if (
      outcome === 'success' &&
      (!this.#config.enabled || (isOfPlugin && !this.#config.services))
    ) {
      return false;
    }
    return this.#config.collapseMs === 0 || this.#isFirst(keyOf(event));
  }

  #isFirst(key: string): boolean {
    const now = this.#clock();
    if ((this.#until.get(key) ?? 0) > now) {
      return false;
    }
    if (this.#until.size >= MAX_REMEMBERED) {
      this.#until.clear();
    }
    this.#until.set(key, now + this.#config.collapseMs);
    return true;
  }
}

/** What makes two reads equal. A page that follows the trail asks with another time each time. */
function keyOf(event: AuditEvent): string {
  const { actor, resource, metadata, error } = event;
  const q = typeof metadata?.q === 'string' ? metadata.q : '';
  return JSON.stringify([
    actor.onBehalfOf ?? actor.ref ?? actor.ip,
    actor.ref,
    event.action,
    resource?.entityRef ?? resource?.id,
    event.outcome,
    error?.name,
    q.replace(/-?created:\S+/g, '').trim(),
  ]);
}
