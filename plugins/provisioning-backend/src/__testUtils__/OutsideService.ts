/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Finding,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CancelResult,
  LogReading,
  Observation,
  RunExecutor,
} from '@steward/backstage-plugin-provisioning-node';

/** Something that the service was told to do. */
export interface Work {
  name: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** What was asked for. */
  thing: string;
  lines: string[];
}

/** A service that outlives engines: work by name, and the things that exist. */
export class OutsideService {
  readonly work = new Map<string, Work>();
  readonly things = new Set<string>();
  /** Errors that the next calls end with. */
  readonly errors: Error[] = [];
  observes = 0;
  /** How work ends when it is looked at; undefined: it goes on. */
  endOf: (work: Work) => 'SUCCEEDED' | 'FAILED' | undefined = () => 'SUCCEEDED';
  findings: Omit<Finding, 'foundAt'>[] = [];
  readonly healed: string[] = [];

  fail(): void {
    const error = this.errors.shift();
    if (error) {
      throw error;
    }
  }

  start(name: string, thing: string): Work {
    this.fail();
    const known = this.work.get(name);
    const work = known ?? {
      name,
      thing,
      status: 'RUNNING',
      lines: [`started ${thing}`, 'password=hunter2222'],
    };
    this.work.set(name, work);
    return work;
  }

  end(work: Work, status: Work['status']): void {
    if (work.status === 'RUNNING') {
      work.status = status;
      work.lines.push(`ended ${status}`);
      if (status === 'SUCCEEDED') {
        const [operation, thing] = work.thing.split(' ');
        if (operation === 'destroy') {
          this.things.delete(thing);
        } else {
          this.things.add(thing);
        }
      }
    }
  }
}

/** Carries plans out at a {@link OutsideService}. */
export class OutsideServiceExecutor implements RunExecutor {
  readonly name = 'far-end';
  readonly #outside: OutsideService;
  readonly #beforeStart: () => Promise<void>;

  constructor(outside: OutsideService, beforeStart = async () => {}) {
    this.#outside = outside;
    this.#beforeStart = beforeStart;
  }

  async start(run: Run): Promise<RunExecution> {
    await this.#beforeStart();
    const { name } = this.#outside.start(
      nameOf(run),
      String(run.plan?.execution.thing),
    );
    return this.#execution(run, name);
  }

  async observe(runs: readonly Run[]): Promise<Map<string, Observation>> {
    this.#outside.observes += 1;
    this.#outside.fail();
    return new Map(runs.map(run => [run.id, this.#observeOne(run)]));
  }

  async cancel(run: Run, { stop }: { stop: boolean }): Promise<CancelResult> {
    this.#outside.fail();
    const work = this.#outside.work.get(nameOf(run));
    if (work && stop) {
      this.#outside.end(work, 'ABORTED');
    }
    return { leftBehind: work && !stop ? [`${work.name} goes on`] : [] };
  }

  async readLog(run: Run, cursor: string | undefined): Promise<LogReading> {
    const from = Number(cursor ?? 0);
    const work = this.#outside.work.get(nameOf(run));
    const lines = work?.lines ?? [];
    return {
      cursor: String(lines.length),
      steps: lines.length
        ? [
            {
              name: 'Apply',
              state: work?.status === 'RUNNING' ? 'running' : 'succeeded',
            },
          ]
        : undefined,
      lines: lines.slice(from).map(text => ({
        at: '2026-11-26T10:00:00.000Z',
        source: 'task',
        level: 'info',
        text,
      })),
    };
  }

  async findDisagreements(): Promise<Omit<Finding, 'foundAt'>[]> {
    return this.#outside.findings;
  }

  async heal({ id }: Finding): Promise<void> {
    this.#outside.fail();
    this.#outside.healed.push(id);
  }

  #observeOne(run: Run): Observation {
    const work = this.#outside.work.get(nameOf(run));
    if (!work) {
      return {
        execution: this.#execution(run, nameOf(run)),
        waitingFor: 'the service to know the execution',
      };
    }
    const end = this.#outside.endOf(work);
    if (end) {
      this.#outside.end(work, end);
    }
    const execution = {
      ...this.#execution(run, work.name),
      status: work.status,
    };
    switch (work.status) {
      case 'SUCCEEDED':
        return { execution, outcome: 'succeeded', effects: run.plan?.effects };
      case 'FAILED':
        return {
          execution,
          outcome: 'failed',
          failure: {
            reason: 'Terraform failed: no capacity',
            leftBehind: ['a network'],
            nextStep: 'Retry',
            retryable: true,
          },
        };
      case 'ABORTED':
        return { execution, outcome: 'cancelled' };
      default:
        return { execution };
    }
  }

  #execution(run: Run, name: string): RunExecution {
    return {
      executor: this.name,
      attempt: run.attempt,
      name,
      ref: `arn:${name}`,
      status: 'RUNNING',
    };
  }
}

function nameOf(run: Run): string {
  return `${run.id}-${run.attempt}`;
}
