/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { PersonaSession } from '../PersonaSession';
import { waitFor } from '../waitFor';

interface RunAnswer {
  id: string;
  state: string;
  digest?: string;
  waitingFor?: string;
  failure?: { reason: string };
}

/** What becomes of a run sooner or later unless somebody acts. */
const RESTING = ['PENDING_APPROVAL', 'SUCCEEDED', 'FAILED', 'REJECTED'];

/** A run that a persona asked for. */
export class Run {
  /** Asks for something; throws a `RefusedError` when a policy refuses it. */
  static async request(by: PersonaSession, request: object): Promise<Run> {
    const { id } = await by.post<RunAnswer>('provisioning/runs', request);
    return new Run(by, id);
  }

  readonly #requester: PersonaSession;
  readonly #id: string;

  private constructor(requester: PersonaSession, id: string) {
    this.#requester = requester;
    this.#id = id;
  }

  /** Another person looks at exactly what will be done, and approves it. */
  async approve(by: PersonaSession, comment: string): Promise<void> {
    const { digest } = await this.expect('PENDING_APPROVAL');
    await by.post(`${this.#path}/approve`, { digest, comment });
  }

  /**
   * Another person approves where somebody must decide, as on a request whose
   * budgets could not be asked for.
   */
  async approveIfAsked(by: PersonaSession, comment: string): Promise<void> {
    const { state } = await waitFor(
      `run ${this.#id} to be decided on`,
      async () => {
        const run = await this.#look();
        return RESTING.includes(run.state) ? run : undefined;
      },
    );
    if (state === 'PENDING_APPROVAL') {
      await this.approve(by, comment);
    }
  }

  async reject(by: PersonaSession, comment: string): Promise<void> {
    const { digest } = await this.expect('PENDING_APPROVAL');
    await by.post(`${this.#path}/reject`, { digest, comment });
  }

  async retry(comment: string): Promise<void> {
    await this.#requester.post(`${this.#path}/retry`, { comment });
  }

  /** Asks for what it made to be taken back, and returns the run that does so. */
  async decommission(reason: string): Promise<Run> {
    const { id } = await this.#requester.post<RunAnswer>(
      `${this.#path}/decommission`,
      { reason },
    );
    return new Run(this.#requester, id);
  }

  /** Waits until it is in this state; throws when it comes to rest in another. */
  async expect(state: string): Promise<RunAnswer> {
    return waitFor(`run ${this.#id} to be ${state}`, async () => {
      const run = await this.#look();
      if (run.state === state) {
        return run;
      }
      if (RESTING.includes(run.state)) {
        const why = run.failure ? `: ${run.failure.reason}` : '';
        throw new Error(`Run ${this.#id} is ${run.state}${why}`);
      }
      return undefined;
    });
  }

  /** Waits until it says that it waits for something of that kind. */
  async expectWaiting(words: RegExp): Promise<void> {
    await waitFor(`run ${this.#id} to wait for ${words}`, async () => {
      const { waitingFor } = await this.#look();
      return waitingFor && words.test(waitingFor) ? waitingFor : undefined;
    });
  }

  get #path() {
    return `provisioning/runs/${this.#id}`;
  }

  async #look(): Promise<RunAnswer> {
    const { run } = await this.#requester.get<{ run: RunAnswer }>(this.#path);
    return run;
  }
}
