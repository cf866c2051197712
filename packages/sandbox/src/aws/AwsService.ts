/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { CallSigner } from '../calls/Call';
import { World } from '../world/World';
import { AwsError } from './AwsError';
import { AwsRequest, AwsResponse } from './AwsRequest';

/** Who signed a request. */
export type Caller = CallSigner;

/** What an operation may look at. */
export interface OperationContext {
  world: World;
  caller: Caller;
  region: string;
  /** Host and port that were asked. */
  host: string;
  /** Whether a fault denies the action `actionPrefix:operation` in an account. */
  isDenied(actionPrefix: string, operation: string, accountId: string): boolean;
}

export type Members = Record<string, unknown>;

/** Members by which a listing is paged. */
export interface Listing {
  /** With dots where it is in another: `ResultSet.Rows`. */
  items: string;
  tokenIn: string;
  tokenOut: string;
}

/** One operation of a service. */
export interface Operation {
  /** Set for listings, so that the listing faults know what to change. */
  listing?: Listing;
  /** The account that a call is about; the caller's own unless given. */
  accountOf?(input: Members): string | undefined;
  /** RoleSessionName in the input, for the call log. */
  sessionOf?(input: Members): string | undefined;
  run(input: Members, context: OperationContext): Members | Promise<Members>;
}

export interface OperationDetails {
  listing?: Listing;
  accountOf?(input: Members): string | undefined;
  sessionOf?(input: Members): string | undefined;
}

/** An operation of a REST service, found by its method and path. */
export interface Route {
  method: string;
  /** Named groups become members of the input. */
  path: RegExp;
  operation: string;
}

/** How errors are called that any operation of a service may give. */
export interface CommonErrors {
  throttled(): AwsError;
  denied(message: string): AwsError;
  expired(): AwsError;
  unknownKey(): AwsError;
  unknownOperation(operation: string): AwsError;
  invalid(message: string): AwsError;
  invalidToken(message: string): AwsError;
}

/** How requests and answers of a service look whose protocol no other has. */
export interface ServiceCodec {
  read(request: AwsRequest): { operation: string; input: Members };
  write(output: Members, requestId: string): AwsResponse;
  writeError(error: AwsError, requestId: string): AwsResponse;
}

/** A service of the sandbox's AWS. */
export interface AwsService {
  /** The name in the credential scope and in IAM actions. */
  name: string;
  /** The IAM prefix of its actions where it is not `name`. */
  actionPrefix?: string;
  /** IAM actions, by operation, that are not named like it. */
  actions?: Record<string, string>;
  protocol:
    | 'json1.0'
    | 'json1.1'
    | 'rest-json'
    | 'rest-xml'
    | 'query'
    | 'ec2-query';
  /** Set where the protocol is the service's own. */
  codec?: ServiceCodec;
  xmlNamespace?: string;
  routes?: Route[];
  errors: CommonErrors;
  operations: Record<string, Operation>;
}

/** An operation whose input is checked by a zod schema. */
export function operation<T extends z.ZodType>(
  schema: T,
  run: (
    input: z.infer<T>,
    context: OperationContext,
  ) => Members | Promise<Members>,
  details: OperationDetails = {},
): Operation {
  return {
    ...details,
    run: (input, context) => run(schema.parse(input), context),
  };
}
