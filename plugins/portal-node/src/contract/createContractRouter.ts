/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createValidatedOpenApiRouterFromGeneratedEndpointMap,
  internal,
  TypedRouter,
} from '@backstage/backend-openapi-utils';
import { InputError, toError } from '@backstage/errors';
import { ErrorRequestHandler, json, RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import { createNumberGate, createTextGate } from '../text';

/** A body above the limit of its path: 413. */
class BodyTooLargeError extends InputError {
  readonly statusCode = 413;
}

const refuseBody: ErrorRequestHandler = (error, _req, _res, next) => {
  const { message } = toError(error);
  next(
    error.type === 'entity.too.large'
      ? new BodyTooLargeError(`body is too large: at most ${error.limit} bytes`)
      : new InputError(`body cannot be read: ${message}`),
  );
};

/** A router whose routes are typed and validated by a contract. @public */
export type ContractRouter<Endpoints extends internal.EndpointMap> =
  TypedRouter<Endpoints>;

/** @public */
export interface ContractRouterOptions {
  /** What a body may have at most, such as `5mb`. @defaultValue '100kb' */
  bodyLimit?: string;
  /** Limits of single paths. */
  bodyLimits?: Record<string, string>;
  /** Paths whose records are let in one by one by their handler. */
  ownGate?: string[];
  /** Members of a body in which people write sentences, such as `reason`. */
  prose?: string[];
}

/**
 * A router that takes what `openapi.yaml` describes and nothing else. A request
 * that does not fit, or holds text that cannot be stored, is answered with an
 * InputError (400) that names the field and the reason; routes need not look.
 *
 * @param spec - the `spec` of `openapi.generated.ts`
 * @typeParam Endpoints - the `Endpoints` of `openapi.generated.ts`
 * @public
 */
export function createContractRouter<Endpoints extends internal.EndpointMap>(
  spec: internal.RequiredDoc,
  options: ContractRouterOptions = {},
): ContractRouter<Endpoints> {
  const { ownGate, prose } = options;
  const router = PromiseRouter();
  router.use(createBodyReader(options), refuseBody);
  router.use(createTextGate({ ownGate, prose }));
  // Beneath this router, so that it does not put errors of the gate in its words.
  router.use(
    createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(spec, {
      middleware: [(_req, _res, next) => next()],
      validatorOptions: {
        validateRequests: {
          coerceTypes: false,
          allowUnknownQueryParameters: false,
        },
      },
    }),
    createNumberGate(),
  );
  return router as ContractRouter<Endpoints>;
}

function createBodyReader(options: ContractRouterOptions): RequestHandler {
  const read = json({ limit: options.bodyLimit });
  const readers = new Map(
    Object.entries(options.bodyLimits ?? {}).map(([path, limit]) => [
      path,
      json({ limit }),
    ]),
  );
  return (req, res, next) => (readers.get(req.path) ?? read)(req, res, next);
}
