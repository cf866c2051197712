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
import { EstateEndpoints } from './endpoints';
import { spec } from './generated/spec';

/** The router type that all resource routers add their routes to. */
export type EstateRouter = TypedRouter<EstateEndpoints>;

/** A router that validates requests against `openapi.yaml`: a bad one is 400, naming field and reason. */
export function createOpenApiRouter(): EstateRouter {
  return createValidatedOpenApiRouterFromGeneratedEndpointMap<EstateEndpoints>(
    spec,
    {
      middleware: [json(), createTextGate()],
      validatorOptions: {
        validateRequests: {
          coerceTypes: false,
          allowUnknownQueryParameters: false,
        },
      },
    },
  );
}
