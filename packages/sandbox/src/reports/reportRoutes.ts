/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NextFunction, Request, Response, Router } from 'express';
import { z } from 'zod';
import { clusterArn } from '../aws/eks/clusterWire';
import { Posture } from '../posture/Posture';
import { Cluster } from '../world/types';
import { World } from '../world/World';
import { policyReports } from './policyReports';
import { prowlerReport } from './prowlerReport';
import { trivyReports } from './trivyReports';

/** What the routes of reports work on. */
export interface ReportRoutesOptions {
  world: World;
  /** Where the portal is. */
  portalUrl: string;
}

/** The reports, with the format of `POST /findings` that each has. */
const formats = {
  kyverno: 'policy-report',
  trivy: 'trivy',
  prowler: 'ocsf',
} as const;

const toolSchema = z.enum(['kyverno', 'trivy', 'prowler']);

const querySchema = z.object({ cluster: z.string().optional() });

const pushSchema = z.strictObject({
  /** A token of the portal that may push findings. */
  token: z.string().min(1),
  /** Name or ARN of the cluster of a Kyverno or Trivy report; the first one by default. */
  cluster: z.string().optional(),
  portalUrl: z.url().optional(),
});

/**
 * Reports of tools that no AWS API brings: `GET /:tool` shows one,
 * `POST /:tool` pushes it to the portal, as a pipeline would.
 */
export function reportRoutes(options: ReportRoutesOptions): Router {
  const router = Router();

  router.get('/:tool', (request, response) => {
    const tool = toolSchema.parse(request.params.tool);
    const { cluster } = querySchema.parse(request.query);
    response.json(reportOf(options, tool, clusterOf(options.world, cluster)));
  });
  router.post(
    '/:tool',
    (request: Request, response: Response, next: NextFunction) => {
      push(options, request)
        .then(({ status, answer }) => response.status(status).json(answer))
        .catch(next);
    },
  );
  return router;
}

async function push(options: ReportRoutesOptions, request: Request) {
  const tool = toolSchema.parse(request.params.tool);
  const { token, cluster: name, portalUrl } = pushSchema.parse(request.body);
  const cluster = clusterOf(options.world, name);
  const query = new URLSearchParams({
    format: formats[tool],
    source: tool,
    ...(tool !== 'prowler' && {
      scope: clusterArn(cluster),
      cluster: clusterArn(cluster),
    }),
  });
  const answer = await fetch(
    `${portalUrl ?? options.portalUrl}/api/scorecards/findings?${query}`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
      },
      body: JSON.stringify(reportOf(options, tool, cluster)),
    },
  );
  const text = await answer.text();
  return {
    status: answer.status,
    answer: text.startsWith('{') ? JSON.parse(text) : { answer: text },
  };
}

function reportOf(
  { world }: ReportRoutesOptions,
  tool: z.infer<typeof toolSchema>,
  cluster: Cluster,
): object {
  const now = new Date();
  const { seed } = world.options;
  switch (tool) {
    case 'kyverno':
      return policyReports(seed, cluster, now);
    case 'trivy':
      return trivyReports(seed, cluster, now);
    default:
      return prowlerReport(Posture.of(world), now);
  }
}

function clusterOf(world: World, name: string | undefined): Cluster {
  const { clusters } = world;
  const found = name
    ? clusters.find(
        cluster => cluster.name === name || clusterArn(cluster) === name,
      )
    : clusters[0];
  if (!found) {
    throw new z.ZodError([
      {
        code: 'custom',
        path: ['cluster'],
        message: `There is no cluster ${name}`,
        input: name,
      },
    ]);
  }
  return found;
}
