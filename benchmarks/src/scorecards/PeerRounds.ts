/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { percentile } from '../audit/percentile';
import { printTable } from '../lib/printTable';
import { Asked, PeerBackend, Side } from './PeerBackend';
import { QuestionName, QUESTIONS } from './peerQuestions';

type Figures = Omit<Asked, 'bodies'>;

/** What was seen, by what was asked. */
export class PeerRounds {
  readonly #seen = new Map<QuestionName, Figures[]>();
  readonly #backends: Record<Side, PeerBackend>;

  constructor(backends: Record<Side, PeerBackend>) {
    this.#backends = backends;
  }

  /** Asks, notes what it took, and gives back the answers. */
  async ask(name: QuestionName, times = 1): Promise<string[]> {
    const { side, questions } = QUESTIONS[name];
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

  median(name: QuestionName, figure: keyof Figures = 'seconds'): number {
    return this.#of(name, figure, 50);
  }

  print(): void {
    const names = Object.keys(QUESTIONS) as QuestionName[];
    printTable(
      names.map(name => ({
        'what is asked': QUESTIONS[name].what,
        times: this.#seen.get(name)!.length,
        'median (s)': this.median(name).toFixed(3),
        'p95 (s)': this.#of(name, 'seconds', 95).toFixed(3),
        queries: this.median(name, 'queries').toLocaleString('en'),
        'answer (MB)': this.median(name, 'megabytes').toFixed(2),
        'peak MiB': this.#of(name, 'peakMib', 100),
      })),
    );
  }

  #of(name: QuestionName, figure: keyof Figures, percent: number) {
    return percentile(
      this.#seen.get(name)!.map(one => one[figure]),
      percent,
    );
  }
}
