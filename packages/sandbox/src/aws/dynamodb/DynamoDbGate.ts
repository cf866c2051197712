/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsEdgeOptions } from '../AwsEdge';
import { AwsError } from '../AwsError';
import { CredentialScope } from '../AwsRequest';
import { callerOf } from '../CallerIdentity';
import { jsonErrors } from '../commonErrors';
import { writeError } from '../protocol/writeAnswer';
import { raiseFault } from '../raiseFault';
import { DynamoDbServer } from './DynamoDbServer';

const service = {
  name: 'dynamodb',
  errors: jsonErrors({
    throttled: 'ThrottlingException',
    invalid: 'ValidationException',
  }),
};

/** Lets the faults have their way before dynalite answers, and writes the call down. */
export class DynamoDbGate {
  static create(
    options: AwsEdgeOptions & { server: DynamoDbServer },
  ): DynamoDbGate {
    return new DynamoDbGate(options);
  }

  readonly #options: AwsEdgeOptions & { server: DynamoDbServer };

  private constructor(options: AwsEdgeOptions & { server: DynamoDbServer }) {
    this.#options = options;
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    scope: CredentialScope,
  ): Promise<void> {
    const { world, faults, server, latencyMs = 0 } = this.#options;
    const operation = String(request.headers['x-amz-target']).split('.')[1];
    const record = (status: number, error?: string) =>
      this.#record(scope, operation, status, error);
    try {
      const caller = callerOf(
        world,
        scope.accessKeyId,
        scope.sessionToken,
        service.errors,
      );
      const target = {
        service: service.name,
        operation,
        accountId: caller.accountId,
        region: scope.region,
        page: 'first' as const,
      };
      const effects = faults.effectsOn(target);
      const ms = latencyMs + (effects.latency?.ms ?? 0);
      if (ms > 0) {
        await delay(ms);
      }
      await raiseFault(effects, service, target, caller);
      response.once('finish', () => record(response.statusCode));
      server.handle(request, response);
    } catch (error) {
      if (!(error instanceof AwsError)) {
        throw error;
      }
      record(error.status, error.code);
      if (error.status === 0) {
        request.socket.destroy();
      } else {
        const answer = writeError('json1.1', error);
        request.resume();
        response.writeHead(answer.status, answer.headers).end(answer.body);
      }
    }
  }

  #record(
    scope: CredentialScope,
    operation: string,
    status: number,
    error?: string,
  ) {
    const { calls, world } = this.#options;
    const failed = status === 200 ? undefined : error ?? `HTTP ${status}`;
    let caller;
    try {
      caller = callerOf(
        world,
        scope.accessKeyId,
        scope.sessionToken,
        service.errors,
      );
    } catch {
      caller = undefined;
    }
    calls.record({
      time: new Date().toISOString(),
      service: service.name,
      operation,
      region: scope.region,
      accountId: caller?.accountId ?? '',
      session: caller?.sessionName,
      status,
      error: failed,
      throttled: error === service.errors.throttled().code,
    });
  }
}
