/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { percentile } from '../audit/percentile';
import { Asked, PeerBackend, Question } from './PeerBackend';
import { printTable } from './printTable';

type Figures = Omit<Asked, 'bodies'>;

/** What a page asks of the backend of a side. */
export interface PeerView<Side extends string> {
  side: Side;
  /** For the table. */
  what: string;
  questions: readonly Question[];
}

/** What was seen, by the name of the view. */
export class PeerRounds<Side extends string, Name extends string> {
  readonly #seen = new Map<Name, Figures[]>();
  readonly #backends: Record<Side, PeerBackend>;
  readonly #views: Record<Name, PeerView<Side>>;

  constructor(
    backends: Record<Side, PeerBackend>,
    views: Record<Name, PeerView<Side>>,
  ) {
    this.#backends = backends;
    this.#views = views;
  }

  /** Asks, notes what it took, and gives back the answers. */
  async ask(name: Name, times = 1): Promise<string[]> {
    const { side, questions } = this.#views[name];
    let answers: string[] = [];
    for (let time = 0; time < times; time++) {
      const { bodies, ...seen } = await this.#backends[side].measure(
        ...questions,
      );
      answers = bodies;
      this.#seen.set(name, [...(this.#seen.get(name) ?? []), seen]);
    }
    return answers;
  }

  median(name: Name, figure: keyof Figures = 'seconds'): number {
    return this.#of(name, figure, 50);
  }

  print(): void {
    const names = Object.keys(this.#views) as Name[];
    printTable(
      names.map(name => ({
        'what is asked': this.#views[name].what,
        times: this.#seen.get(name)!.length,
        'median (s)': this.median(name).toFixed(3),
        'p95 (s)': this.#of(name, 'seconds', 95).toFixed(3),
        queries: this.median(name, 'queries').toLocaleString('en'),
        'answer (MB)': this.median(name, 'megabytes').toFixed(2),
        'peak MiB': this.#of(name, 'peakMib', 100),
      })),
    );
  }

  #of(name: Name, figure: keyof Figures, percent: number) {
    return percentile(
      this.#seen.get(name)!.map(one => one[figure]),
      percent,
    );
  }
}
