/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  MetricsService,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { stringifyError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { Turn, Turns } from './Turns';

/** How often each replica asks whether a job is due. */
const TICK = { seconds: 1 };
const TIMEOUT = { minutes: 1 };

/** What {@link Jobs} need. @public */
export interface JobsOptions {
  /** The plugin's id: its tasks are called `<pluginId>-<job>`. */
  pluginId: string;
  scheduler: SchedulerService;
  turns: Turns;
  logger: LoggerService;
  metrics: MetricsService;
}

/** Attributes of what is measured; few values each. */
type JobAttributes = { job: string; outcome: string };

/** Work that goes on by itself, on one replica at a time. @public */
export interface Job {
  name: string;
  /** How long after its start it is due again. */
  every: HumanDuration;
  /** How long after the start of a replica it may take the first turn; at once by default. */
  initialDelay?: HumanDuration;
  /** When its signal is aborted; one minute by default. */
  timeout?: HumanDuration;
  work(turn: Turn): Promise<void>;
}

/**
 * Starts what a backend does by itself. What may wait a minute when a replica
 * is killed can as well be a global task of the scheduler.
 *
 * @public
 */
export class Jobs {
  readonly #options: JobsOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #ending = new AbortController();
  readonly #early = new Set<Promise<void>>();
  readonly #duration: MetricsServiceHistogram<JobAttributes>;

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#duration = options.metrics.createHistogram('steward.jobs.duration', {
      description: 'Duration of what a backend does by itself',
      unit: 's',
      advice: {
        explicitBucketBoundaries: [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 900],
      },
    });
  }

  /** Starts a job that one replica at a time does; another takes over within seconds after it was killed. */
  async onOneReplica(job: Job): Promise<void> {
    this.#jobs.set(job.name, job);
    await this.#schedule(job, async signal => {
      await this.#take(job, { signal });
    });
  }

  /** Starts a job that every replica does each second. */
  async onEachReplica(job: {
    name: string;
    work(signal: AbortSignal): Promise<void>;
  }): Promise<void> {
    await this.#schedule(job, signal => job.work(signal));
  }

  /**
   * Does a job of {@link Jobs.onOneReplica} at once, unless a replica is at it.
   * Does not wait for the work; what it throws is logged.
   */
  now(name: string): void {
    const job = this.#jobs.get(name);
    if (!job || this.#ending.signal.aborted) {
      return;
    }
    const signal = AbortSignal.any([
      this.#ending.signal,
      AbortSignal.timeout(durationToMilliseconds(job.timeout ?? TIMEOUT)),
    ]);
    const early = this.#take(job, { signal, early: true })
      .catch(error => this.#complain(name, error))
      .finally(() => this.#early.delete(early));
    this.#early.add(early);
  }

  /** Waits for what {@link Jobs.now} began. */
  async idle(): Promise<void> {
    while (this.#early.size > 0) {
      await Promise.all(this.#early);
    }
  }

  /** Ends what {@link Jobs.now} began, and waits for it. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.idle();
  }

  async #take(
    job: Job,
    options: { signal: AbortSignal; early?: boolean },
  ): Promise<void> {
    await this.#options.turns.take(job.name, {
      ...options,
      everyMs: durationToMilliseconds(job.every),
      work: turn => this.#measure(job.name, () => job.work(turn)),
    });
  }

  async #measure(name: string, work: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    let outcome = 'failed';
    try {
      await work();
      outcome = 'succeeded';
    } finally {
      this.#duration.record((performance.now() - startedAt) / 1000, {
        job: `${this.#options.pluginId}-${name}`,
        outcome,
      });
    }
  }

  #schedule(
    job: Pick<Job, 'name' | 'timeout' | 'initialDelay'>,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { name, timeout = TIMEOUT, initialDelay } = job;
    return this.#options.scheduler.scheduleTask({
      id: `${this.#options.pluginId}-${name}`,
      frequency: TICK,
      timeout,
      initialDelay,
      scope: 'local',
      // The scheduler does not log what a local task throws.
      fn: signal =>
        work(signal).catch(error => {
          this.#complain(name, error);
          throw error;
        }),
    });
  }

  #complain(name: string, error: unknown): void {
    this.#options.logger.error(
      `The job "${name}" failed: ${stringifyError(error)}`,
    );
  }
}
