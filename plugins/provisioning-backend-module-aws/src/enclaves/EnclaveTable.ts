/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  AwsAccess,
  AwsSession,
  listAll,
} from '@steward/backstage-plugin-aws-access-node';
import { LRUCache } from 'lru-cache';
import { EnclaveRow, rowProjection, toRow } from './EnclaveRow';

/** Where a table is. */
export interface TablePlace {
  /** The main account where absent. */
  accountId?: string;
  region: string;
  tableName: string;
}

const BATCH = 100;
const TABLE_MAX_AGE_MS = 60_000;
const MAX_TABLES = 1_000;

/** A write whose condition did not hold, with the row that was in the way. */
export class RowInTheWayError extends Error {
  readonly row: EnclaveRow | undefined;

  constructor(row: EnclaveRow | undefined) {
    super(`The row is ${row?.status ?? 'not there'}`);
    this.name = 'RowInTheWayError';
    this.row = row;
  }
}

/** What an update of a row does, and for which rows alone. */
export interface RowUpdate {
  id: string;
  /** Attributes by path: `status`, `steward.executionArn`. */
  set: Record<string, unknown>;
  remove?: string[];
  /** A condition with `:name` for values and `#path` for attributes. */
  condition: string;
  names: Record<string, string>;
  values: Record<string, unknown>;
}

export interface EnclaveTableOptions {
  aws: AwsAccess;
}

/** The enclave tables of the platform. */
export class EnclaveTable {
  readonly #aws: AwsAccess;
  readonly #session: AwsSession;
  /** One call for all who ask at the same time; an absent table is asked for again. */
  readonly #keys = new LRUCache<
    string,
    string,
    { place: TablePlace; correlationId?: string }
  >({
    max: MAX_TABLES,
    ttl: TABLE_MAX_AGE_MS,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) =>
      this.#describeKey(context.place, context.correlationId),
  });

  constructor(options: EnclaveTableOptions) {
    this.#aws = options.aws;
    this.#session = options.aws.session();
  }

  /**
   * The key of a table in words, `id (S)` for an enclave table; undefined where
   * there is no table.
   */
  keyOf(
    place: TablePlace,
    correlationId?: string,
  ): Promise<string | undefined> {
    return this.#keys.fetch(JSON.stringify(place), {
      context: { place, correlationId },
    });
  }

  async row(
    place: TablePlace,
    id: string,
    correlationId?: string,
  ): Promise<EnclaveRow | undefined> {
    const { Item } = await this.#document(place, correlationId).send(
      new GetCommand({
        TableName: place.tableName,
        Key: { id },
        ConsistentRead: true,
        ...rowProjection,
      }),
    );
    return Item && toRow(Item);
  }

  /** Many rows in batches of a hundred; those that are not there are missing. */
  async rows(
    place: TablePlace,
    ids: readonly string[],
  ): Promise<Map<string, EnclaveRow>> {
    const client = this.#document(place);
    const found = new Map<string, EnclaveRow>();
    let waiting = [...new Set(ids)];
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({
          RequestItems: {
            [place.tableName]: {
              Keys: batch.map(id => ({ id })),
              ConsistentRead: true,
              ...rowProjection,
            },
          },
        }),
      );
      for (const item of Responses?.[place.tableName] ?? []) {
        const row = toRow(item);
        found.set(row.id, row);
      }
      const again = UnprocessedKeys?.[place.tableName]?.Keys ?? [];
      waiting = [...waiting.slice(BATCH), ...again.map(({ id }) => String(id))];
    }
    return found;
  }

  /** Ids, names and states of all rows. There is no index by name: the table is scanned. */
  async names(
    place: TablePlace,
    correlationId?: string,
  ): Promise<EnclaveRow[]> {
    const client = this.#document(place, correlationId);
    return allRows(ExclusiveStartKey =>
      client.send(
        new ScanCommand({
          TableName: place.tableName,
          ProjectionExpression: 'id, #name, #status',
          ExpressionAttributeNames: { '#name': 'name', '#status': 'status' },
          ExclusiveStartKey,
        }),
      ),
    );
  }

  /** Rows in a state, by the index that the platform has for it. */
  async inState(place: TablePlace, status: string): Promise<EnclaveRow[]> {
    const client = this.#document(place);
    return allRows(ExclusiveStartKey =>
      client.send(
        new QueryCommand({
          TableName: place.tableName,
          IndexName: 'status-index',
          KeyConditionExpression: '#status = :status',
          ExpressionAttributeValues: { ':status': status },
          ExclusiveStartKey,
          ...rowProjection,
        }),
      ),
    );
  }

  /** @throws RowInTheWayError when there is a row of this id. */
  async create(
    place: TablePlace,
    item: Record<string, unknown> & { id: string },
    correlationId: string,
  ): Promise<void> {
    await this.#unlessInTheWay(place, item.id, correlationId, client =>
      client.send(
        new PutCommand({
          TableName: place.tableName,
          Item: item,
          ConditionExpression: 'attribute_not_exists(id)',
        }),
      ),
    );
  }

  /**
   * @returns the row as it was before.
   * @throws RowInTheWayError when the condition does not hold.
   */
  async update(
    place: TablePlace,
    update: RowUpdate,
    correlationId: string,
  ): Promise<EnclaveRow | undefined> {
    const names: Record<string, string> = { ...update.names };
    const values: Record<string, unknown> = { ...update.values };
    const pathOf = (path: string) =>
      path
        .split('.')
        .map(part => {
          names[`#${part}`] = part;
          return `#${part}`;
        })
        .join('.');
    const sets = Object.entries(update.set).map(([path, value], index) => {
      values[`:set${index}`] = value;
      return `${pathOf(path)} = :set${index}`;
    });
    const removes = (update.remove ?? []).map(pathOf);
    const { Attributes } = await this.#unlessInTheWay(
      place,
      update.id,
      correlationId,
      client =>
        client.send(
          new UpdateCommand({
            TableName: place.tableName,
            Key: { id: update.id },
            UpdateExpression: [
              `SET ${sets.join(', ')}`,
              ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
            ].join(' '),
            ConditionExpression: update.condition,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: values,
            ReturnValues: 'ALL_OLD',
          }),
        ),
    );
    return Attributes && toRow(Attributes);
  }

  /** The row in the way is read, since not every server sends it with the refusal. */
  async #unlessInTheWay<T>(
    place: TablePlace,
    id: string,
    correlationId: string,
    write: (client: DynamoDBDocumentClient) => Promise<T>,
  ): Promise<T> {
    try {
      return await write(this.#document(place, correlationId));
    } catch (error) {
      if (
        error instanceof Error &&
        error.name === 'ConditionalCheckFailedException'
      ) {
        throw new RowInTheWayError(await this.row(place, id, correlationId));
      }
      throw error;
    }
  }

  async #describeKey(
    place: TablePlace,
    correlationId: string | undefined,
  ): Promise<string | undefined> {
    try {
      const { Table } = await this.#plain(place, correlationId).send(
        new DescribeTableCommand({ TableName: place.tableName }),
      );
      const types = new Map(
        Table?.AttributeDefinitions?.map(one => [
          one.AttributeName,
          one.AttributeType,
        ]),
      );
      return (Table?.KeySchema ?? [])
        .map(one => `${one.AttributeName} (${types.get(one.AttributeName)})`)
        .join(', ');
    } catch (error) {
      if (
        error instanceof Error &&
        error.name === 'ResourceNotFoundException'
      ) {
        return undefined;
      }
      throw error;
    }
  }

  #plain(place: TablePlace, correlationId?: string): DynamoDBClient {
    const { accountId, region } = place;
    const session = correlationId
      ? this.#aws.session({ correlationId })
      : this.#session;
    return session.client(DynamoDBClient, { accountId, region });
  }

  #document(place: TablePlace, correlationId?: string): DynamoDBDocumentClient {
    return DynamoDBDocumentClient.from(this.#plain(place, correlationId), {
      marshallOptions: { removeUndefinedValues: true },
    });
  }
}

type Item = Record<string, unknown>;

/** Rows of all pages; an empty page with a key is not the last. */
async function allRows(
  request: (
    startKey?: Item,
  ) => Promise<{ Items?: Item[]; LastEvaluatedKey?: Item }>,
): Promise<EnclaveRow[]> {
  const items = await listAll({
    request,
    items: page => page.Items,
    nextToken: page => page.LastEvaluatedKey,
  });
  return items.map(toRow);
}
