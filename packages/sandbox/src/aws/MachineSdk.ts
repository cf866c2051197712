/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { Execution } from '../machines/Execution';
import { Json } from '../machines/StateMachine';
import { TaskError } from '../machines/TaskError';
import { SdkCaller } from '../machines/tasks/SdkCaller';
import { AwsEdge } from './AwsEdge';
import { AwsError } from './AwsError';
import { Caller } from './AwsService';
import { assumedRoleUser } from './CallerIdentity';

/** What machines call AWS through. */
export interface MachineSdkOptions {
  edge(): AwsEdge;
  /** Where DynamoDB answers by itself. */
  dynamoDbEndpoint: string;
  /** Told of each call of DynamoDB that succeeded, with its input. */
  onDynamoDbCall(operation: string, input: unknown): void;
}

function callerOf({ accountId, roleArn, name }: Execution): Caller {
  const role = roleArn.split('/').at(-1) ?? '';
  const session = { accountId, role, name: name.slice(0, 64), expires: 0 };
  const { Arn, AssumedRoleId } = assumedRoleUser(session);
  return {
    accountId,
    arn: Arn,
    userId: AssumedRoleId,
    accessKeyId: 'ASIASTATESMACHINES00',
    sessionName: session.name,
  };
}

function errorName(service: string, code: string): string {
  return `${service.charAt(0).toUpperCase()}${service.slice(1)}.${code}`;
}

/** The calls that state machines make: through the edge, but DynamoDB's. */
export class MachineSdk implements SdkCaller {
  static create(options: MachineSdkOptions): MachineSdk {
    return new MachineSdk(options);
  }

  readonly #options: MachineSdkOptions;

  private constructor(options: MachineSdkOptions) {
    this.#options = options;
  }

  async call(
    execution: Execution,
    request: { service: string; operation: string; input: Json },
  ): Promise<Json> {
    const { service, operation, input } = request;
    if (service === 'dynamodb') {
      return this.#callDynamoDb(operation, input);
    }
    try {
      const output = await this.#options.edge().callInside({
        service,
        operation,
        input: input as Record<string, unknown>,
        caller: callerOf(execution),
        region: execution.region,
        invokedBy: 'states.amazonaws.com',
      });
      return JSON.parse(JSON.stringify(output)) as Json;
    } catch (error) {
      throw error instanceof AwsError
        ? new TaskError(errorName(service, error.code), error.message)
        : error;
    }
  }

  async #callDynamoDb(operation: string, input: Json): Promise<Json> {
    const response = await fetch(this.#options.dynamoDbEndpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': new Date().toISOString().replace(/[:-]|\.\d{3}/g, ''),
        authorization:
          'AWS4-HMAC-SHA256 Credential=sandbox/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as Record<string, Json>;
    if (!response.ok) {
      const code = String(answer.__type).split('#').at(-1) ?? '';
      throw new TaskError(`DynamoDB.${code}`, String(answer.message));
    }
    this.#options.onDynamoDbCall(operation, input);
    return {
      ...answer,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: randomUUID() },
    };
  }
}
