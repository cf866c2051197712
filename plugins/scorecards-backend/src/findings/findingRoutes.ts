/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  AccessControl,
  audited,
  createTextGate,
} from '@steward/backstage-plugin-portal-node';
import {
  controlKey,
  scorecardsFactsPushPermission,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { CatalogPlacement } from './CatalogPlacement';
import { FindingStore, UnplacedFinding } from './FindingStore';
import { FINDING_FORMATS } from './formats/parserOf';
import { parseFindings } from './parseFindings';
import { takeFindings } from './takeFindings';

/** What the routes of findings need. */
export interface FindingRoutesOptions {
  store: FindingStore;
  placement: CatalogPlacement;
  access: AccessControl;
  auditor: AuditorService;
  clock?: () => Date;
}

const MAX_BYTES = 1024 * 1024 * 1024;

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Control}\p{Surrogate}]+$/u, 'holds control characters')
  .optional();

const pushQuery = z.strictObject({
  format: z.enum(FINDING_FORMATS, `Use one of ${FINDING_FORMATS.join(', ')}`),
  source: z
    .string()
    .max(100)
    .regex(
      /^[a-zA-Z][\w.-]*$/,
      'Use a name of letters, digits, dots, dashes and underscores, such as prowler',
    ),
  scope: name,
  entityRef: name,
  cluster: name,
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'Use the 12 digits of an AWS account ID')
    .optional(),
  region: name,
});

const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(1000).optional(),
});

/**
 * The routes of findings. They are mounted before the router of the contract,
 * which reads bodies whole: a report is read while it streams in.
 */
export function createFindingRoutes(options: FindingRoutesOptions): Router {
  const { store, access, auditor } = options;
  const router = PromiseRouter();
  router.use(createTextGate());

  router.post('/findings', async (request, response) => {
    const credentials = await access.credentials(request);
    const query = read(pushQuery, request.query);
    const { format, source, entityRef, cluster, accountId, region } = query;
    const scope = query.scope ?? entityRef ?? cluster ?? accountId ?? '';
    const taken = await audited(
      auditor,
      {
        eventId: 'findings-push',
        severityLevel: 'low',
        request,
        meta: { format, source, scope },
      },
      async () => {
        await access.check(credentials, scorecardsFactsPushPermission);
        const result = await takeFindings({
          push: await store.begin(source, scope),
          pieces: parseFindings(format, bytesOf(request)),
          placement: await options.placement.index(),
          about: { entityRef, cluster, accountId, region },
          clock: options.clock,
        });
        const { refused, ...counts } = result;
        return { result, meta: counts };
      },
    );
    response.json(taken);
  });

  router.get('/findings/unplaced', async (request, response) => {
    await access.require(request, scorecardsReadPermission);
    const { items, ...page } = await store.unplaced(
      read(pageQuery, request.query),
    );
    response.json({ items: items.map(unplacedWire), ...page });
  });
  return router;
}

function unplacedWire({ source, scope, finding }: UnplacedFinding) {
  const { control, title, resource, observedAt } = finding;
  return {
    source,
    scope,
    control: controlKey(control),
    title,
    resource,
    observedAt,
  };
}

function read<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${path.join('.') || 'query'}: ${message}`);
  }
  return parsed.data;
}

/** The report, unpacked where it is packed, and never more than it may have. */
async function* bytesOf(
  request: Request,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new InputError(
      `Content-Encoding ${encoding} cannot be read. Send gzip, or leave it out.`,
    );
  }
  let count = 0;
  for await (const chunk of encoding === 'gzip' ? unpacked(request) : request) {
    count += chunk.length;
    if (count > MAX_BYTES) {
      throw new InputError(
        `The report is larger than ${
          MAX_BYTES / 1024 / 1024
        } MB. Push it in parts, each with a scope of its own.`,
      );
    }
    yield chunk;
  }
}

async function* unpacked(
  request: Request,
): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip();
  // What goes wrong in the request or in unpacking comes out of the loop.
  pipeline(request, gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    throw isError(error) && String(error.code).startsWith('Z_')
      ? new InputError(
          `The report cannot be unpacked (${error.message}). Pack it with gzip again.`,
        )
      : error;
  }
}
