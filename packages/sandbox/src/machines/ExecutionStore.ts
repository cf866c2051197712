/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Journal } from '../shared/Journal';
import { Execution, HistoryEvent, isOver, NewHistoryEvent } from './Execution';
import { MapRun } from './MapRun';

type Entry =
  | { kind: 'execution'; execution: Omit<Execution, 'history'> }
  | { kind: 'change'; execution: Omit<Execution, Unchanging> }
  | { kind: 'event'; arn: string; event: HistoryEvent }
  | { kind: 'mapRun'; mapRun: MapRun };

/** What an execution keeps from its start on, and what has entries of its own. */
type Unchanging = 'history' | 'definition' | 'input';

const mostKept = 20_000;

function withoutHistory(execution: Execution): Omit<Execution, 'history'> {
  const { history, ...rest } = execution;
  return rest;
}

/** All executions with their histories, in memory and, with a file, over a restart. */
export class ExecutionStore {
  static create(options: { file?: string }): ExecutionStore {
    return new ExecutionStore(
      options.file
        ? Journal.create<Entry>({ file: options.file, gatherMs: 100 })
        : undefined,
    );
  }

  readonly #journal: Journal<Entry> | undefined;
  readonly #executions = new Map<string, Execution>();
  readonly #mapRuns = new Map<string, MapRun>();

  private constructor(journal: Journal<Entry> | undefined) {
    this.#journal = journal;
    for (const entry of journal?.read() ?? []) {
      this.#restore(entry);
    }
    this.#forgetOldest();
    journal?.rewrite(this.#entries());
  }

  get(arn: string): Execution | undefined {
    return this.#executions.get(arn);
  }

  mapRun(arn: string): MapRun | undefined {
    return this.#mapRuns.get(arn);
  }

  /** Newest last. */
  all(): Execution[] {
    return [...this.#executions.values()];
  }

  mapRuns(): MapRun[] {
    return [...this.#mapRuns.values()];
  }

  /** Keeps an execution as it is now; what callers were told of it is on disk at once. */
  put(execution: Execution): void {
    const { definition, input, history, ...change } = execution;
    this.#journal?.append(
      this.#executions.has(execution.arn)
        ? { kind: 'change', execution: change }
        : { kind: 'execution', execution: withoutHistory(execution) },
    );
    this.#journal?.flush();
    this.#executions.set(execution.arn, execution);
    if (this.#executions.size > 2 * mostKept) {
      this.#forgetOldest();
      this.#journal?.rewrite(this.#entries());
    }
  }

  putMapRun(mapRun: MapRun): void {
    this.#mapRuns.set(mapRun.arn, mapRun);
    this.#journal?.append({ kind: 'mapRun', mapRun });
  }

  /** Adds an event to the history of an execution. */
  addEvent(execution: Execution, event: NewHistoryEvent): void {
    const previousEventId = execution.history.length;
    const added: HistoryEvent = {
      timestamp: Date.now(),
      ...event,
      id: previousEventId + 1,
      previousEventId,
    };
    execution.history.push(added);
    this.#journal?.append({ kind: 'event', arn: execution.arn, event: added });
  }

  clear(): void {
    this.#executions.clear();
    this.#mapRuns.clear();
    this.#journal?.clear();
  }

  /** Writes what still waits. */
  close(): void {
    this.#journal?.flush();
  }

  #restore(entry: Entry) {
    if (entry.kind === 'execution') {
      const { execution } = entry;
      const history = this.#executions.get(execution.arn)?.history ?? [];
      this.#executions.set(execution.arn, { ...execution, history });
    } else if (entry.kind === 'change') {
      this.#change(entry.execution);
    } else if (entry.kind === 'event') {
      this.#executions.get(entry.arn)?.history.push(entry.event);
    } else {
      this.#mapRuns.set(entry.mapRun.arn, entry.mapRun);
    }
  }

  /** Members that are not in a change are gone. */
  #change(change: Omit<Execution, Unchanging>) {
    const known = this.#executions.get(change.arn);
    if (known) {
      const { definition, input, history } = known;
      const changed = { ...change, definition, input, history };
      this.#executions.set(change.arn, changed);
    }
  }

  #forgetOldest() {
    const over = this.all().filter(isOver);
    for (const { arn } of over.slice(0, Math.max(0, over.length - mostKept))) {
      this.#executions.delete(arn);
    }
  }

  #entries(): Entry[] {
    return [
      ...this.all().flatMap((execution): Entry[] => [
        { kind: 'execution', execution: withoutHistory(execution) },
        ...execution.history.map(
          (event): Entry => ({ kind: 'event', arn: execution.arn, event }),
        ),
      ]),
      ...this.mapRuns().map((mapRun): Entry => ({ kind: 'mapRun', mapRun })),
    ];
  }
}
