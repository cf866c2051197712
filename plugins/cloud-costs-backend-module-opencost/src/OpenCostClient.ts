/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ForwardedError } from '@backstage/errors';
import { addDays } from '@steward/backstage-plugin-cloud-costs-common';
import { z } from 'zod';
import { Allocation, allocationAnswerSchema } from './Allocation';
import { LabelTag, OpenCostCluster } from './OpenCostCluster';

/** OpenCost asks Prometheus, which takes its time for a day of a large cluster. */
const TIMEOUT_MS = 120_000;
const MAX_SAID = 200;

/** Asks the OpenCost of clusters. */
export class OpenCostClient {
  readonly #labels: readonly LabelTag[];

  constructor(options: {
    /** The labels by which costs are told apart, besides namespaces. */
    labels: readonly LabelTag[];
  }) {
    this.#labels = options.labels;
  }

  /**
   * What a cluster cost on a day in UTC; none of a day that OpenCost does not
   * have.
   *
   * @throws Error that says what OpenCost answered, unless it is such costs.
   */
  async allocations(
    cluster: OpenCostCluster,
    day: string,
    signal: AbortSignal,
  ): Promise<Allocation[]> {
    const answer = parsed(cluster, await this.#ask(cluster, day, signal));
    const sets = answer.data ?? [];
    if (answer.code !== 200) {
      throw refused(cluster, answer.message ?? `code ${answer.code}`);
    }
    if (sets.length !== 1) {
      throw refused(cluster, `${sets.length} steps for ${day} instead of one`);
    }
    const allocations = Object.values(sets[0] ?? {});
    const other = allocations.find(
      ({ window }) => !window.start.startsWith(`${day}T00:00:00`),
    );
    if (other) {
      throw refused(
        cluster,
        `the costs since ${other.window.start} instead of ${day} in UTC. Set no UTC_OFFSET in OpenCost`,
      );
    }
    return allocations.map(({ name, totalCost }) => ({ name, totalCost }));
  }

  async #ask(
    cluster: OpenCostCluster,
    day: string,
    signal: AbortSignal,
  ): Promise<string> {
    const query = new URLSearchParams({
      window: `${day}T00:00:00Z,${addDays(day, 1)}T00:00:00Z`,
      step: '1d',
      aggregate: [
        'namespace',
        ...this.#labels.map(({ label }) => `label:${label}`),
      ].join(','),
      includeIdle: 'true',
    });
    const { name, token, url } = cluster;
    let response: Response;
    try {
      response = await fetch(`${url}/allocation/compute?${query}`, {
        headers: {
          accept: 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
    } catch (error) {
      signal.throwIfAborted();
      throw new ForwardedError(
        `The OpenCost of ${name} did not answer. Check cloudCosts.openCost.clusters and whether it runs`,
        error,
      );
    }
    const text = await response.text();
    if (!response.ok) {
      throw refused(cluster, `${response.status}: ${messageIn(text)}`);
    }
    return text;
  }
}

function parsed(
  cluster: OpenCostCluster,
  text: string,
): z.output<typeof allocationAnswerSchema> {
  const result = allocationAnswerSchema.safeParse(jsonOf(text));
  if (result.success) {
    return result.data;
  }
  const [{ path, message }] = result.error.issues;
  throw refused(
    cluster,
    path.length > 0
      ? `${path.join('.')}: ${message}`
      : `no JSON but "${short(
          text,
        )}". Check that its url is that of the API of OpenCost, not of its page`,
  );
}

/** Undefined where it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

/** OpenCost has errors as JSON, and those of parameters as plain text. */
function messageIn(text: string): string {
  const { success, data } = z
    .object({ message: z.string() })
    .safeParse(jsonOf(text));
  return short(success ? data.message : text);
}

function refused({ name }: OpenCostCluster, what: string): Error {
  return new Error(
    `The OpenCost of ${name} answered ${what}. What was read last stays.`,
  );
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SAID ? `${line.slice(0, MAX_SAID)}…` : line;
}
