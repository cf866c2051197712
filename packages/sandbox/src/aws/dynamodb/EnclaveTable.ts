/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  paginateQuery,
  UpdateItemCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { enclaveTableName } from '../../world/enclaveTableName';
import { EnclaveItem } from '../../world/seed/enclaves';

const batchSize = 25;
const lanes = 4;
const patience = { maxWaitTime: 30, minDelay: 1, maxDelay: 1 };

function createTable() {
  return new CreateTableCommand({
    TableName: enclaveTableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['id', 'status', 'walletAddress'].map(name => ({
      AttributeName: name,
      AttributeType: 'S' as const,
    })),
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      { name: 'status-index', key: 'status' },
      { name: 'WalletIndex', key: 'walletAddress' },
    ].map(({ name, key }) => ({
      IndexName: name,
      KeySchema: [{ AttributeName: key, KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'ALL' as const },
    })),
  });
}

/** The table of Nitro enclaves, shaped as the Treza application has it. */
export class EnclaveTable {
  static create(options: { endpoint: string }): EnclaveTable {
    return new EnclaveTable(
      new DynamoDBClient({
        endpoint: options.endpoint,
        region: 'us-east-1',
        credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
      }),
    );
  }

  readonly #client: DynamoDBClient;

  private constructor(client: DynamoDBClient) {
    this.#client = client;
  }

  /** Makes and fills the table unless it is there; whether it was. */
  async ensure(items: () => EnclaveItem[]): Promise<boolean> {
    const existed = await this.#exists();
    if (!existed) {
      await this.#client.send(createTable());
      await waitUntilTableExists(
        { client: this.#client, ...patience },
        { TableName: enclaveTableName },
      );
      await this.#fill(items());
    }
    return existed;
  }

  /** Makes the table as it was at first. */
  async reset(items: () => EnclaveItem[]): Promise<void> {
    if (await this.#exists()) {
      await this.#client.send(
        new DeleteTableCommand({ TableName: enclaveTableName }),
      );
      await waitUntilTableNotExists(
        { client: this.#client, ...patience },
        { TableName: enclaveTableName },
      );
    }
    await this.ensure(items);
  }

  /** A row as it is now. */
  async read(
    id: string,
  ): Promise<(Record<string, unknown> & { id: string }) | undefined> {
    const { Item } = await this.#client.send(
      new GetItemCommand({
        TableName: enclaveTableName,
        Key: { id: { S: id } },
        ConsistentRead: true,
      }),
    );
    return Item && { ...unmarshall(Item), id };
  }

  /** All rows with this status. */
  async withStatus(
    status: string,
  ): Promise<(Record<string, unknown> & { id: string })[]> {
    const rows = [];
    for await (const { Items = [] } of paginateQuery(
      { client: this.#client },
      {
        TableName: enclaveTableName,
        IndexName: 'status-index',
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': { S: status } },
      },
    )) {
      rows.push(
        ...Items.map(item => ({ ...unmarshall(item), id: String(item.id.S) })),
      );
    }
    return rows;
  }

  /** Moves a row from one status to another; false when it is not in `from`. */
  async move(id: string, from: string, to: string): Promise<boolean> {
    try {
      await this.#client.send(
        new UpdateItemCommand({
          TableName: enclaveTableName,
          Key: { id: { S: id } },
          UpdateExpression: 'SET #status = :to, updatedAt = :now',
          ConditionExpression: '#status = :from',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':from': { S: from },
            ':to': { S: to },
            ':now': { S: new Date().toISOString() },
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) {
        return false;
      }
      throw error;
    }
  }

  close(): void {
    this.#client.destroy();
  }

  async #exists(): Promise<boolean> {
    const { TableNames = [] } = await this.#client.send(
      new ListTablesCommand({}),
    );
    return TableNames.includes(enclaveTableName);
  }

  async #fill(items: EnclaveItem[]): Promise<void> {
    let next = 0;
    const lane = async () => {
      while (next < items.length) {
        const batch = items.slice(next, next + batchSize);
        next += batchSize;
        await this.#client.send(
          new BatchWriteItemCommand({
            RequestItems: {
              [enclaveTableName]: batch.map(item => ({
                PutRequest: { Item: marshall(item) },
              })),
            },
          }),
        );
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
}
