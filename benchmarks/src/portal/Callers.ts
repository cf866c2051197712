/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Agent, get, IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { percentile } from '../audit/percentile';

/** What callers of one address saw. */
export interface Seen {
  answers: number;
  perSecond: number;
  p50: number;
  p95: number;
  slowest: number;
  /** Answers other than 200, by their status. */
  refused: Map<number, number>;
}

/** Callers of a portal, each on a connection of its own, one call after the other. */
export class Callers {
  readonly #url: string;
  readonly #token: string;

  /**
   * @param url - the portal's address
   * @param token - of who calls
   */
  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Has so many callers ask for one path of the API for some seconds. */
  async call(
    path: string,
    options: { connections: number; seconds: number },
  ): Promise<Seen> {
    const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
    const times: number[] = [];
    const refused = new Map<number, number>();
    const startedAt = performance.now();
    const end = startedAt + options.seconds * 1000;
    const caller = async () => {
      while (performance.now() < end) {
        const askedAt = performance.now();
        const status = await this.#ask(path, agent);
        times.push(performance.now() - askedAt);
        if (status !== 200) {
          refused.set(status, (refused.get(status) ?? 0) + 1);
        }
      }
    };
    await Promise.all(Array.from({ length: options.connections }, caller));
    agent.destroy();
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      answers: times.length,
      perSecond: times.length / seconds,
      p50: percentile(times, 50),
      p95: percentile(times, 95),
      slowest: Math.max(...times),
      refused,
    };
  }

  /** Reads one answer to its end, again and again, until told to stop; says how often. */
  async repeat(path: string, signal: AbortSignal): Promise<number> {
    const agent = new Agent({ keepAlive: true });
    let count = 0;
    while (!signal.aborted) {
      const status = await this.#ask(path, agent);
      if (status !== 200) {
        throw new Error(`${path} answered ${status}`);
      }
      count += 1;
    }
    agent.destroy();
    return count;
  }

  async #ask(path: string, agent: Agent): Promise<number> {
    const request = get(`${this.#url}/api/${path}`, {
      agent,
      headers: { authorization: `Bearer ${this.#token}` },
    });
    const [answer]: [IncomingMessage] = (await once(request, 'response')) as [
      IncomingMessage,
    ];
    answer.resume();
    await once(answer, 'end');
    return answer.statusCode ?? 0;
  }
}
