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
import { ProvisioningEndpoints } from './endpoints';
import { spec } from './generated/spec';

/** The router type that all routes are added to. */
export type ProvisioningRouter = TypedRouter<ProvisioningEndpoints>;

/** What a request may have at most: files of a pull request are in it. */
const BODY_LIMIT = '5mb';

/**
 * A router that validates requests against `openapi.yaml`: a bad one is 400,
 * naming field and reason.
 */
export function createOpenApiRouter(): ProvisioningRouter {
  return createValidatedOpenApiRouterFromGeneratedEndpointMap<ProvisioningEndpoints>(
    spec,
    {
      middleware: [
        json({ limit: BODY_LIMIT }),
        createTextGate({ prose: ['reason', 'comment'] }),
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
