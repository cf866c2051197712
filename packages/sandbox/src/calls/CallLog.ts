/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { Journal } from '../shared/Journal';
import { Call } from './Call';

/**
 * How often something was called.
 *
 * @public
 */
export interface CallCounts {
  total: number;
  throttled: number;
  errors: number;
  assumeRole: number;
  /** By `service.operation`. */
  operations: Record<
    string,
    { calls: number; throttled: number; errors: number }
  >;
}

function noCalls(): CallCounts {
  return { total: 0, throttled: 0, errors: 0, assumeRole: 0, operations: {} };
}

function add(counts: CallCounts, call: Call) {
  const name = `${call.service}.${call.operation}`;
  const entry = counts.operations[name] ?? {
    calls: 0,
    throttled: 0,
    errors: 0,
  };
  const throttled = call.throttled ? 1 : 0;
  const failed = call.error !== undefined && !call.throttled ? 1 : 0;
  Object.assign(counts, {
    total: counts.total + 1,
    throttled: counts.throttled + throttled,
    errors: counts.errors + failed,
    assumeRole: counts.assumeRole + (name === 'sts.AssumeRole' ? 1 : 0),
  });
  Object.assign(counts.operations, {
    [name]: {
      calls: entry.calls + 1,
      throttled: entry.throttled + throttled,
      errors: entry.errors + failed,
    },
  });
}

const keptCalls = 50_000;
const shownCalls = 5000;
const keptSessions = 20_000;

/**
 * Counts of all calls and of each role session, and the last calls themselves.
 *
 * @public
 */
export class CallLog {
  /** With a `file` the calls themselves, not their counts, last over a restart. */
  static create(options: { file?: string } = {}): CallLog {
    return new CallLog(
      options.file
        ? Journal.create<Call>({ file: options.file, gatherMs: 250 })
        : undefined,
    );
  }

  readonly #journal: Journal<Call> | undefined;
  #counts = noCalls();
  #sessions = new Map<string, CallCounts>();
  #recent: Call[] = [];

  private constructor(journal: Journal<Call> | undefined) {
    this.#journal = journal;
    this.#recent = journal?.read().slice(-keptCalls) ?? [];
    journal?.rewrite(this.#recent);
  }

  record(answered: Omit<Call, 'id'>): void {
    const call = { id: randomUUID(), ...answered };
    this.#count(call);
    this.#recent.push(call);
    this.#journal?.append(call);
    if (this.#recent.length > 2 * keptCalls) {
      this.#recent = this.#recent.slice(-keptCalls);
      this.#journal?.rewrite(this.#recent);
    }
  }

  /** All counts, or those of one role session. */
  counts(session?: string): CallCounts {
    return structuredClone(
      session === undefined
        ? this.#counts
        : this.#sessions.get(session) ?? noCalls(),
    );
  }

  /** Number of calls by role session name. */
  sessions(): Record<string, number> {
    return Object.fromEntries(
      [...this.#sessions].map(([name, counts]) => [name, counts.total]),
    );
  }

  /** The last calls (some thousands at most), newest last. */
  recent(session?: string): Call[] {
    return session === undefined
      ? this.#recent.slice(-shownCalls)
      : this.#recent
          .filter(call => call.session === session)
          .slice(-shownCalls);
  }

  /** All calls that are kept (some ten thousands), oldest first. */
  kept(): readonly Call[] {
    return this.#recent;
  }

  #count(call: Call) {
    if (call.inside) {
      return;
    }
    add(this.#counts, call);
    if (call.session !== undefined) {
      const session = this.#sessions.get(call.session) ?? noCalls();
      add(session, call);
      if (
        this.#sessions.has(call.session) ||
        this.#sessions.size < keptSessions
      ) {
        this.#sessions.set(call.session, session);
      }
    }
  }

  clear(): void {
    this.#counts = noCalls();
    this.#sessions.clear();
    this.#recent = [];
    this.#journal?.clear();
  }

  /** Writes what still waits to be kept. */
  close(): void {
    this.#journal?.flush();
  }
}
