/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsApi } from './AwsApi';

/** A row of the enclave table, as far as a journey looks at it. */
export interface EnclaveRow {
  id: string;
  name: string;
  status: string;
}

type StringItem = Record<keyof EnclaveRow, { S: string }>;

/** The enclaves as AWS has them, whatever the portal says. */
export class EnclavePlatform {
  readonly #aws: AwsApi;

  constructor(aws: AwsApi) {
    this.#aws = aws;
  }

  /** The rows with this name: at most one, unless something went wrong. */
  async rows(name: string): Promise<EnclaveRow[]> {
    const answer: { Items: StringItem[]; LastEvaluatedKey?: object } =
      await this.#aws.call({
        service: 'dynamodb',
        region: 'eu-central-1',
        method: 'POST',
        path: '',
        target: 'DynamoDB_20120810.Scan',
        body: {
          TableName: 'treza-enclaves-sandbox',
          ConsistentRead: true,
          FilterExpression: '#name = :name',
          ExpressionAttributeNames: { '#name': 'name' },
          ExpressionAttributeValues: { ':name': { S: name } },
        },
      });
    if (answer.LastEvaluatedKey) {
      throw new Error('The enclave table no longer fits into one page');
    }
    return answer.Items.map(({ id, name: { S }, status }) => ({
      id: id.S,
      name: S,
      status: status.S,
    }));
  }
}
