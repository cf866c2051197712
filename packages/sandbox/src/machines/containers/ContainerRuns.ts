/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Journal } from '../../shared/Journal';

/** A container that Step Functions ran. Instants are milliseconds since 1970. */
export interface ContainerRun {
  /** The last part of its ARN, and of the name of its log stream. */
  id: string;
  arn: string;
  executionArn: string;
  clusterArn: string;
  taskDefinitionArn: string;
  containerName: string;
  environment: Record<string, string>;
  createdAt: number;
  startedAt: number;
  /** How long it runs from its start; one that is stuck writes its last new line then. */
  durationMs: number;
  outcome: 'success' | 'failure' | 'stuck';
  /** Set when it was stopped from outside. */
  stoppedAt?: number;
}

/** When a container is over; never for one that is stuck. */
export function endOf(run: ContainerRun): number {
  const end =
    run.outcome === 'stuck' ? Infinity : run.startedAt + run.durationMs;
  return Math.min(end, run.stoppedAt ?? Infinity);
}

const mostKept = 20_000;
const longestTimer = 2 ** 31 - 1;

/** The containers, running and over. What one is at a moment follows from its times, so that it needs no timer. */
export class ContainerRuns {
  static create(options: { file?: string }): ContainerRuns {
    return new ContainerRuns(
      options.file
        ? Journal.create<ContainerRun>({ file: options.file })
        : undefined,
    );
  }

  readonly #journal: Journal<ContainerRun> | undefined;
  readonly #runs = new Map<string, ContainerRun>();

  private constructor(journal: Journal<ContainerRun> | undefined) {
    this.#journal = journal;
    for (const run of journal?.read() ?? []) {
      this.#runs.set(run.arn, run);
    }
    for (const arn of [...this.#runs.keys()].slice(0, -mostKept)) {
      this.#runs.delete(arn);
    }
    journal?.rewrite(this.all());
  }

  get(arn: string): ContainerRun | undefined {
    return this.#runs.get(arn);
  }

  /** Oldest first. */
  all(): ContainerRun[] {
    return [...this.#runs.values()];
  }

  start(
    options: Omit<
      ContainerRun,
      'id' | 'arn' | 'createdAt' | 'startedAt' | 'stoppedAt'
    > & { provisioningMs: number },
  ): ContainerRun {
    const { provisioningMs, ...details } = options;
    const id = randomUUID().replaceAll('-', '');
    const createdAt = Date.now();
    const run: ContainerRun = {
      ...details,
      id,
      arn: `${details.clusterArn.replace(':cluster/', ':task/')}/${id}`,
      createdAt,
      startedAt: createdAt + provisioningMs,
    };
    this.#keep(run);
    return run;
  }

  /** Resolves when the container is over by itself; rejects when the signal comes first. */
  async ended(run: ContainerRun, signal: AbortSignal): Promise<void> {
    do {
      const left = Math.min(longestTimer, endOf(run) - Date.now());
      await delay(Math.max(0, left), undefined, { signal });
    } while (endOf(run) > Date.now());
  }

  /** Stops what an execution has running. */
  stopOf(executionArn: string): void {
    const now = Date.now();
    for (const run of this.all()) {
      if (run.executionArn === executionArn && endOf(run) > now) {
        this.#keep({ ...run, stoppedAt: now });
      }
    }
  }

  clear(): void {
    this.#runs.clear();
    this.#journal?.clear();
  }

  #keep(run: ContainerRun) {
    this.#runs.set(run.arn, run);
    this.#journal?.append(run);
  }
}
