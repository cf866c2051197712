/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Call } from '../../calls/Call';
import { FaultTarget } from '../../faults/FaultRegistry';
import { AwsEdgeOptions } from '../AwsEdge';
import { AwsError } from '../AwsError';
import { CredentialScope } from '../AwsRequest';
import { Caller } from '../AwsService';
import { callerOf } from '../CallerIdentity';
import { jsonErrors } from '../commonErrors';
import { writeError } from '../protocol/writeAnswer';
import { raiseFault } from '../raiseFault';
import { DynamoDbServer } from './DynamoDbServer';
import { isWrite } from './writtenKeys';

const service = {
  name: 'dynamodb',
  errors: jsonErrors({
    throttled: 'ThrottlingException',
    invalid: 'ValidationException',
  }),
};

type UnansweredCall = Omit<Call, 'id' | 'time' | 'status' | 'throttled'> & {
  requestId: string;
};

/** The body of a request that something else reads, once it is read. */
function overhear(request: IncomingMessage): () => string {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** What the gate works with. */
export interface DynamoDbGateOptions extends AwsEdgeOptions {
  server: DynamoDbServer;
  /** Told of each call that may have changed rows, with its input. */
  onWrite(operation: string, input: unknown): void;
}

/** Lets the faults have their way before dynalite answers, and writes the call down. */
export class DynamoDbGate {
  static create(options: DynamoDbGateOptions): DynamoDbGate {
    return new DynamoDbGate(options);
  }

  readonly #options: DynamoDbGateOptions;

  private constructor(options: DynamoDbGateOptions) {
    this.#options = options;
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    scope: CredentialScope,
  ): Promise<void> {
    const call: UnansweredCall = {
      service: service.name,
      operation: String(request.headers['x-amz-target']).split('.')[1],
      region: scope.region,
      accountId: '',
      requestId: randomUUID(),
      userAgent: request.headers['user-agent'],
    };
    try {
      const caller = callerOf(
        this.#options.world,
        scope.accessKeyId,
        scope.sessionToken,
        service.errors,
      );
      call.accountId = caller.accountId;
      call.session = caller.sessionName;
      call.signer = caller;
      await this.#suffer({ ...call, page: 'first' }, caller);
      const body = isWrite(call.operation) ? overhear(request) : undefined;
      response.once('finish', () => {
        const { statusCode } = response;
        this.#record(
          call,
          statusCode,
          statusCode === 200 ? undefined : `HTTP ${statusCode}`,
        );
        if (body && statusCode === 200) {
          this.#options.onWrite(call.operation, JSON.parse(body()));
        }
      });
      this.#options.server.handle(request, response);
    } catch (error) {
      if (!(error instanceof AwsError)) {
        throw error;
      }
      this.#record(call, error.status, error.code);
      if (error.status === 0) {
        request.socket.destroy();
      } else {
        const answer = writeError(
          { protocol: 'json1.0' },
          error,
          call.requestId,
        );
        request.resume();
        response.writeHead(answer.status, answer.headers).end(answer.body);
      }
    }
  }

  async #suffer(target: FaultTarget, caller: Caller) {
    const { faults, latencyMs = 0 } = this.#options;
    const effects = faults.effectsOn(target);
    const ms = latencyMs + (effects.latency?.ms ?? 0);
    if (ms > 0) {
      await delay(ms);
    }
    await raiseFault(effects, service, target, caller);
  }

  #record(call: UnansweredCall, status: number, error?: string) {
    this.#options.calls.record({
      ...call,
      time: new Date().toISOString(),
      status,
      error,
      throttled: error === service.errors.throttled().code,
    });
  }
}
