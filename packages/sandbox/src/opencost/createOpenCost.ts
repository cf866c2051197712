/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Request, Router } from 'express';
import { dayOf } from '../billing/days';
import { Cluster } from '../world/types';
import { World } from '../world/World';
import { Aggregation, allocationSet } from './allocationWire';
import { clusterWorkloads, nodeCost } from './clusterWorkloads';

const MICROS = 1_000_000;
const DAYS = /^(\d{4}-\d{2}-\d{2})T00:00:00Z,(\d{4}-\d{2}-\d{2})T00:00:00Z$/;

/** What OpenCost refuses, in plain text. */
class InvalidParameter extends Error {}

/**
 * The OpenCost of each cluster, at `/<account>/<region>/<cluster>`: what the
 * nodes of the bill cost by namespace, in whole days. Today is not over and has
 * no costs.
 *
 * Source: OpenCost, `docs/swagger.json` and `pkg/costmodel/aggregation.go`.
 */
export function createOpenCost(options: {
  world: World;
  now?: () => Date;
}): Router {
  const { world, now = () => new Date() } = options;
  const router = Router();
  router.get(
    '/:accountId/:region/:name/allocation/compute',
    (request, response) => {
      const { accountId, region, name } = request.params;
      const cluster = world.clusters.find(
        one =>
          one.accountId === accountId &&
          one.region === region &&
          one.name === name,
      );
      if (!cluster) {
        response.status(404).type('text').send('404 page not found\n');
        return;
      }
      try {
        response.json({
          code: 200,
          data: setsOf(request, cluster, {
            seed: world.options.seed,
            today: dayOf(now()),
          }),
        });
      } catch (error) {
        if (!(error instanceof InvalidParameter)) {
          throw error;
        }
        response.status(400).type('text').send(`${error.message}\n`);
      }
    },
  );
  return router;
}

function setsOf(
  { query }: Request,
  cluster: Cluster,
  { seed, today }: { seed: number; today: number },
): Record<string, object>[] {
  const { from, to } = windowOf(String(query.window ?? ''));
  const step = String(query.step ?? `${to - from}d`);
  if (step !== '1d') {
    throw new InvalidParameter(
      `Invalid 'step' parameter: the sandbox answers steps of 1d, not ${step}`,
    );
  }
  const aggregate = String(query.aggregate ?? 'cluster')
    .split(',')
    .map(aggregationOf);
  const days = Array.from({ length: to - from }, (_, index) => from + index);
  return days.map(day => {
    const cost = day < today ? nodeCost(seed, cluster, day) / MICROS : 0;
    const workloads = clusterWorkloads(seed, cluster, day).filter(
      ({ namespace }) =>
        namespace !== '__idle__' || query.includeIdle === 'true',
    );
    return cost === 0
      ? {}
      : allocationSet({ cluster, day, cost, workloads, aggregate });
  });
}

function windowOf(text: string): { from: number; to: number } {
  const [, from, to] = DAYS.exec(text) ?? [];
  if (!from || dayOf(to) <= dayOf(from)) {
    throw new InvalidParameter(
      `Invalid 'window' parameter: illegal window: ${text}`,
    );
  }
  return { from: dayOf(from), to: dayOf(to) };
}

function aggregationOf(text: string): Aggregation {
  if (!/^(cluster|namespace|label:.+)$/.test(text)) {
    throw new InvalidParameter(
      `Invalid 'aggregate' parameter: invalid aggregation: ${text}`,
    );
  }
  return text as Aggregation;
}
