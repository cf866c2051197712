/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { SinkStatus } from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { ChainStore } from '../database/ChainStore';
import { EventStore } from '../database/EventStore';
import { SinkPosition, SinkStore } from '../database/SinkStore';
import { SinkRunner } from './SinkRunner';

const TICK_MS = 2_000;
// Fewer are on their way.
const BEHIND = 1_000;

/** A sink that cannot be used as it is configured. */
export interface UnusableSink {
  id: string;
  type: string;
  reason: string;
}

/** Serves all sinks, each for itself: one that fails holds up no other. */
export class Sinks {
  static create(options: {
    chain: ChainStore;
    events: EventStore;
    sinks: SinkStore;
    logger: LoggerService;
  }): Sinks {
    return new Sinks(options);
  }

  readonly #options: Parameters<typeof Sinks.create>[0];
  readonly #runners: { runner: SinkRunner; isOwn: boolean }[] = [];
  readonly #unusable: UnusableSink[] = [];
  #tick: NodeJS.Timeout | undefined;

  private constructor(options: Parameters<typeof Sinks.create>[0]) {
    this.#options = options;
  }

  add(...sinks: AuditSink[]): void {
    this.#add(sinks, false);
  }

  /** A sink that is a part of the audit trail itself and is not shown. */
  addOwn(...sinks: AuditSink[]): void {
    this.#add(sinks, true);
  }

  addUnusable(...sinks: UnusableSink[]): void {
    this.#unusable.push(...sinks);
  }

  /** A sink that is new begins with what is recorded from now on. */
  async start(): Promise<void> {
    const { chain, sinks } = this.#options;
    if (this.#runners.length === 0) {
      return;
    }
    const { seq } = await chain.head();
    for (const { runner } of this.#runners) {
      await sinks.ensure(runner.sink.id, seq);
    }
    this.#tick = setInterval(() => this.notify(), TICK_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#tick);
    await Promise.all(this.#runners.map(({ runner }) => runner.stop()));
  }

  /** Something was appended. */
  notify(): void {
    for (const { runner } of this.#runners) {
      void runner.run();
    }
  }

  async status(): Promise<SinkStatus[]> {
    const { chain, sinks } = this.#options;
    const { seq } = await chain.head();
    const positions = new Map((await sinks.list()).map(one => [one.id, one]));
    return [
      ...this.#runners
        .filter(({ isOwn }) => !isOwn)
        .map(({ runner }) =>
          statusOf(runner.sink, positions.get(runner.sink.id), seq),
        ),
      ...this.#unusable.map(({ id, type, reason }) => ({
        id,
        type,
        target: '',
        cursorSeq: 0,
        behind: 0,
        lastError: reason,
        state: 'off' as const,
      })),
    ];
  }

  #add(sinks: AuditSink[], isOwn: boolean): void {
    for (const sink of sinks) {
      const isKnown = this.#runners.some(
        ({ runner }) => runner.sink.id === sink.id,
      );
      if (isKnown) {
        throw new Error(
          `Two sinks have the id ${sink.id}; give one of them another`,
        );
      }
      this.#runners.push({
        runner: SinkRunner.create({ ...this.#options, sink }),
        isOwn,
      });
    }
  }
}

function statusOf(
  sink: AuditSink,
  position: SinkPosition | undefined,
  head: number,
): SinkStatus {
  const cursorSeq = position?.cursorSeq ?? head;
  const behind = Math.max(0, head - cursorSeq);
  return {
    id: sink.id,
    type: sink.type,
    target: sink.target,
    cursorSeq,
    behind,
    ...(position?.deliveredAt && { lastDeliveredAt: position.deliveredAt }),
    ...(position?.error && { lastError: position.error }),
    state: position?.error ? 'failing' : stateOf(behind),
  };
}

function stateOf(behind: number): SinkStatus['state'] {
  return behind > BEHIND ? 'behind' : 'current';
}
