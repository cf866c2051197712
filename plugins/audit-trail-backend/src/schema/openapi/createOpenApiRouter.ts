/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createValidatedOpenApiRouterFromGeneratedEndpointMap,
  TypedRouter,
} from '@backstage/backend-openapi-utils';
import { createTextGate } from '@steward/backstage-plugin-portal-node';
import { json } from 'express';
import { AuditTrailEndpoints } from './endpoints';
import { spec } from './generated/spec';

/** The router type that all routes are added to. */
export type AuditTrailRouter = TypedRouter<AuditTrailEndpoints>;

/** What a batch may have at most. */
const INGEST_LIMIT = '32mb';

/**
 * A router that validates requests against `openapi.yaml`: a bad one is 400,
 * naming field and reason.
 */
export function createOpenApiRouter(): AuditTrailRouter {
  const readIngest = json({ limit: INGEST_LIMIT });
  const readBody = json();
  return createValidatedOpenApiRouterFromGeneratedEndpointMap<AuditTrailEndpoints>(
    spec,
    {
      middleware: [
        (req, res, next) =>
          (req.path === '/ingest' ? readIngest : readBody)(req, res, next),
        createTextGate({ ownGate: ['/ingest'], prose: ['reason'] }),
      ],
      validatorOptions: {
        validateRequests: {
          coerceTypes: false,
          allowUnknownQueryParameters: false,
        },
      },
    },
  );
}
