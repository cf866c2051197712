/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  GetQueryResultsOutput,
  GetTableMetadataCommand,
  QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  TableMetadata,
} from '@aws-sdk/client-athena';
import {
  AwsAccess,
  classifyAwsError,
  explainAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { AthenaExport, tableName } from './AthenaExport';
import { explainAthena } from './explainQueryFailure';

/** Where a call goes, and until when it may. */
export interface AthenaCall {
  export: AthenaExport;
  signal?: AbortSignal;
}

/**
 * The calls of Athena.
 *
 * Each throws an error with Athena's own words and what to do about them, or the
 * right that is missing; the error of AWS is its cause.
 */
export class AthenaApi {
  readonly #aws: AwsAccess;

  constructor(options: { aws: AwsAccess }) {
    this.#aws = options.aws;
  }

  /** The columns of the table of an export. */
  async describe(call: AthenaCall): Promise<TableMetadata> {
    const { catalog, database, table, workgroup } = call.export;
    const { TableMetadata: metadata } = await this.#send(call, client =>
      client.send(
        new GetTableMetadataCommand({
          CatalogName: catalog,
          DatabaseName: database,
          TableName: table,
          WorkGroup: workgroup,
        }),
      ),
    );
    return present(metadata, `the columns of ${tableName(call.export)}`);
  }

  /**
   * Begins a query.
   *
   * @param token - the same token gives the same query, which runs once
   * @returns by what Athena knows it.
   */
  async start(call: AthenaCall, sql: string, token: string): Promise<string> {
    const { catalog, database, outputLocation, workgroup } = call.export;
    const { QueryExecutionId: id } = await this.#send(call, client =>
      client.send(
        new StartQueryExecutionCommand({
          QueryString: sql,
          ClientRequestToken: token,
          QueryExecutionContext: { Catalog: catalog, Database: database },
          ResultConfiguration: outputLocation
            ? { OutputLocation: outputLocation }
            : undefined,
          WorkGroup: workgroup,
        }),
      ),
    );
    return present(id, 'the id of a query that it began');
  }

  /** How a query is doing. */
  async execution(call: AthenaCall, id: string): Promise<QueryExecution> {
    const { QueryExecution: execution } = await this.#send(call, client =>
      client.send(new GetQueryExecutionCommand({ QueryExecutionId: id })),
    );
    return present(execution, `the state of the query ${id}`);
  }

  /** A page of the result of a query. */
  results(
    call: AthenaCall,
    id: string,
    token?: string,
  ): Promise<GetQueryResultsOutput> {
    return this.#send(call, client =>
      client.send(
        new GetQueryResultsCommand({ QueryExecutionId: id, NextToken: token }),
      ),
    );
  }

  /** Ends a query; nothing happens to one that has ended. */
  async stop(call: AthenaCall, id: string): Promise<void> {
    await this.#send(call, client =>
      client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })),
    );
  }

  async #send<T>(
    { export: asked, signal }: AthenaCall,
    request: (client: AthenaClient) => Promise<T>,
  ): Promise<T> {
    const { accountId, region } = asked;
    const client = this.#aws
      .session({ purpose: 'athena', signal })
      .client(AthenaClient, { accountId, region });
    try {
      return await request(client);
    } catch (error) {
      throw explained(error, asked);
    }
  }
}

/** What AWS says of a refused call, with the fix where one is known. */
function explained(error: unknown, asked: AthenaExport): Error {
  const { kind, message } = classifyAwsError(error);
  const athena = `Athena in ${asked.region} of ${asked.accountId}`;
  return kind === 'failed' || kind === 'gone'
    ? new Error(`${athena} refused a call: ${explainAthena(message, asked)}`, {
        cause: error,
      })
    : explainAwsError(`${athena} did not answer`, error);
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(
      `Athena answered without ${what}. The month is read again later.`,
    );
  }
  return value;
}
