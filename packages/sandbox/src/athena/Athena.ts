/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'csv-stringify/sync';
import { createHash, randomUUID } from 'node:crypto';
import { DataExports } from '../billing/DataExports';
import { BucketStore } from '../buckets/BucketStore';
import { AthenaFailure, athenaFailure } from './athenaWords';
import { QueryResult, TrinoSession } from './TrinoSession';

/** What a query is begun with. */
export interface QueryRequest {
  sql: string;
  database?: string;
  catalog?: string;
  workgroup: string;
  /** Where its result goes in S3: `s3://bucket/prefix/`. */
  outputLocation: string;
}

/** A query that was begun. */
export interface QueryExecution extends QueryRequest {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  submittedAt: Date;
  completedAt?: Date;
  failure?: AthenaFailure;
  scannedBytes: number;
  result?: QueryResult;
}

/** A token was used for another query before. */
export class TokenMismatch extends Error {}

/** The queries of the sandbox's Athena, run by DuckDB on the exports in S3. */
export class Athena {
  readonly #buckets: BucketStore;
  readonly #dataExports: DataExports;
  readonly #executions = new Map<string, QueryExecution>();
  /** By token. */
  readonly #begun = new Map<string, { hash: string; id: string }>();
  readonly #sessions = new Map<string, TrinoSession>();

  constructor(options: { buckets: BucketStore; dataExports: DataExports }) {
    this.#buckets = options.buckets;
    this.#dataExports = options.dataExports;
  }

  find(id: string): QueryExecution | undefined {
    return this.#executions.get(id);
  }

  /**
   * Begins a query; one with the token of another gives that one.
   *
   * @throws TokenMismatch when it is not the same query.
   */
  start(request: QueryRequest, token: string): QueryExecution {
    const hash = createHash('sha256')
      .update(JSON.stringify(request))
      .digest('hex');
    const begun = this.#begun.get(token);
    const before = begun && this.#executions.get(begun.id);
    if (before) {
      if (begun.hash !== hash) {
        throw new TokenMismatch(token);
      }
      return before;
    }
    const execution: QueryExecution = {
      ...request,
      id: randomUUID(),
      state: 'QUEUED',
      submittedAt: new Date(),
      scannedBytes: 0,
    };
    this.#executions.set(execution.id, execution);
    this.#begun.set(token, { hash, id: execution.id });
    setImmediate(() => this.#run(execution));
    return execution;
  }

  /** Ends a query that has not ended by itself. */
  stop(execution: QueryExecution): void {
    if (execution.state === 'QUEUED' || execution.state === 'RUNNING') {
      this.#end(execution, 'CANCELLED');
      this.#sessions.get(execution.id)?.interrupt();
    }
  }

  reset(): void {
    this.#executions.forEach(execution => this.stop(execution));
    this.#executions.clear();
    this.#begun.clear();
  }

  async #run(execution: QueryExecution): Promise<void> {
    if (execution.state !== 'QUEUED') {
      return;
    }
    execution.state = 'RUNNING';
    let session: TrinoSession | undefined;
    try {
      session = await TrinoSession.open(execution.sql, {
        buckets: this.#buckets,
        dataExports: this.#dataExports,
      });
      this.#sessions.set(execution.id, session);
      execution.scannedBytes = session.scannedBytes;
      const result = await session.run(execution.sql);
      if (isRunning(execution)) {
        this.#writeResult(execution, result);
        execution.result = result;
        this.#end(execution, 'SUCCEEDED');
      }
    } catch (error) {
      if (isRunning(execution)) {
        execution.failure = athenaFailure(
          String(error).replace(/^Error: /, ''),
        );
        this.#end(execution, 'FAILED');
      }
    } finally {
      this.#sessions.delete(execution.id);
      session?.close();
    }
  }

  /** As Athena does, beside what it hands out itself. */
  #writeResult(
    { id, outputLocation }: QueryExecution,
    { columns, rows }: QueryResult,
  ): void {
    const [, name, prefix = ''] =
      /^s3:\/\/([^/]+)\/?(.*)$/.exec(outputLocation) ?? [];
    const bucket = this.#buckets.bucket(name);
    if (bucket) {
      this.#buckets.put(bucket, `${prefix}${id}.csv`, {
        content: Buffer.from(
          stringify([columns.map(column => column.name), ...rows], {
            quoted: true,
          }),
        ),
        headers: { 'content-type': 'application/octet-stream' },
        lock: { legalHold: false },
      });
    }
  }

  #end(execution: QueryExecution, state: QueryExecution['state']): void {
    execution.state = state;
    execution.completedAt = new Date();
  }
}

/** A query may be stopped while it runs. */
function isRunning({ state }: QueryExecution): boolean {
  return state === 'RUNNING';
}
