/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tryParseArn } from '@steward/backstage-plugin-aws-common';
import {
  DoctorFinding,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import {
  EstateShard,
  EstateSource,
  EstateSourceContext,
  ShardReading,
  sourceIdOf,
} from '@steward/backstage-plugin-estate-node';
import { Confirmation } from '../confirmation';
import { partRecords } from '../records';
import { readingOfFailure } from '../readingOfFailure';
import { checkTable } from './checkTable';
import { confirmEnclaves } from './confirmEnclaves';
import { diagnoseEnclaves } from './diagnoseEnclaves';
import { DESTROYED, mapEnclave } from './mapEnclave';
import { scanTable, segmentsFor } from './scanTable';

/** One enclave table, as `estate.enclaves.<id>` names it. @public */
export interface EnclaveTableSourceOptions {
  /** Key below `estate.enclaves`. */
  configId: string;
  /** The account that the table is in; the main account when absent. */
  accountId?: string;
  region: string;
  tableName: string;
  /** Whether enclaves in state DESTROYED stay in the catalog. Default false. */
  includeDestroyed?: boolean;
}

/**
 * Nitro enclaves from a DynamoDB table in the layout of Treza: one shard,
 * read whole each time.
 *
 * A query of the status index would be cheaper only by leaving out states, and
 * it cannot list states that nobody knows; the stream of the table tells what
 * changed only to a reader that never misses a day. Neither may therefore
 * remove anything. A scan in parallel segments is complete by itself: 20,000
 * rows are some 20 pages of 1 MB, in 8 segments at once.
 *
 * @public
 */
export class EnclaveTableSource implements EstateSource {
  static create(options: EnclaveTableSourceOptions): EnclaveTableSource {
    return new EnclaveTableSource(options);
  }

  readonly id: string;
  readonly title: string;
  readonly stage = 1;
  readonly #options: EnclaveTableSourceOptions;
  readonly #configKey: string;

  private constructor(options: EnclaveTableSourceOptions) {
    const { configId, tableName } = options;
    this.id = sourceIdOf('enclaves', configId);
    this.title = `Nitro enclaves of table ${tableName}`;
    this.#options = options;
    this.#configKey = `estate.enclaves.${configId}`;
  }

  async listShards(): Promise<EstateShard[]> {
    const { accountId, region, tableName } = this.#options;
    const id = `${this.id}/${accountId ?? 'main'}/${region}/${tableName}`;
    return [{ id, accountId, region }];
  }

  async readShard(
    _shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<ShardReading> {
    const client = this.#client(context);
    try {
      const table = await this.#describe(client);
      if (!table) return this.#missing();
      const problem = checkTable(table, this.#configKey);
      if (problem) {
        return { outcome: 'partial', records: [], quarantined: [], problem };
      }
      return await this.#read(client, table, context);
    } catch (error) {
      const { accountId, region } = this.#options;
      const action = 'dynamodb:Scan';
      const reading = readingOfFailure(error, { accountId, region, action });
      if (reading) return reading;
      throw error;
    }
  }

  async confirmRemoval(
    records: EstateRecord[],
    _shard: EstateShard,
    context: EstateSourceContext,
  ): Promise<Map<string, Confirmation>> {
    const { tableName, includeDestroyed = false } = this.#options;
    const client = this.#documents(this.#client(context));
    return confirmEnclaves({ client, tableName, records, includeDestroyed });
  }

  async diagnose(context: EstateSourceContext): Promise<DoctorFinding[]> {
    const { accountId, region, tableName } = this.#options;
    const client = this.#client(context);
    return diagnoseEnclaves({
      source: this.id,
      accountId,
      region,
      tableName,
      documents: this.#documents(client),
      describe: () => this.#describe(client),
      configKey: this.#configKey,
    });
  }

  #client(context: EstateSourceContext): DynamoDBClient {
    const { accountId, region } = this.#options;
    return context.session.client(DynamoDBClient, { accountId, region });
  }

  #documents(client: DynamoDBClient): DynamoDBDocumentClient {
    // A number that JavaScript cannot hold exactly must not cost the whole page.
    return DynamoDBDocumentClient.from(client, {
      unmarshallOptions: { wrapNumbers: Number },
    });
  }

  /** Undefined when there is no such table. */
  async #describe(
    client: DynamoDBClient,
  ): Promise<TableDescription | undefined> {
    try {
      const { Table } = await client.send(
        new DescribeTableCommand({ TableName: this.#options.tableName }),
      );
      return Table ?? {};
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  async #read(
    client: DynamoDBClient,
    table: TableDescription,
    context: EstateSourceContext,
  ): Promise<ShardReading> {
    const { region, tableName, includeDestroyed = false } = this.#options;
    const segments = segmentsFor(table.ItemCount ?? 0);
    const rows = await scanTable(this.#documents(client), tableName, segments);
    const shown = rows.filter(
      row => includeDestroyed || row.status !== DESTROYED,
    );
    const accountId = await this.#ownAccount(table, context);
    const { records, quarantined } = partRecords(
      shown.map(row => mapEnclave(row, { accountId, region })),
    );
    return {
      outcome: 'complete',
      records,
      quarantined,
      facts: {
        rows: String(rows.length),
        destroyed: String(rows.length - shown.length),
        segments: String(segments),
      },
    };
  }

  /**
   * The account that enclaves are in when their rows do not say: that of the
   * table, if the organization has it.
   */
  async #ownAccount(
    table: TableDescription,
    context: EstateSourceContext,
  ): Promise<string | undefined> {
    const accountId =
      this.#options.accountId ?? tryParseArn(table.TableArn ?? '')?.accountId;
    const accounts = await context.accounts();
    return accounts.some(account => account.id === accountId)
      ? accountId
      : this.#options.accountId;
  }

  #missing(): ShardReading {
    const { accountId, region, tableName } = this.#options;
    const where = accountId ? `account ${accountId}` : 'the main account';
    return {
      outcome: 'gone',
      records: [],
      quarantined: [],
      problem: {
        code: 'TableNotFound',
        message: `There is no table ${tableName} in ${where}, region ${region} (${
          this.#configKey
        }.tableName).`,
        fix: `Correct ${
          this.#configKey
        }.tableName, .region or .accountId, or take ${
          this.#configKey
        } out of the configuration.`,
      },
    };
  }
}
