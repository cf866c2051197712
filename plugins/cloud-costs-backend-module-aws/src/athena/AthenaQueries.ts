/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QueryExecution } from '@aws-sdk/client-athena';
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  classifyAwsError,
  paginate,
} from '@steward/backstage-plugin-aws-access-node';
import { SourceSpending } from '@steward/backstage-plugin-cloud-costs-node';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DailyCap } from '../spending/DailyCap';
import { AthenaApi } from './AthenaApi';
import { AthenaExport, tableName } from './AthenaExport';
import { AthenaQueryStore } from './AthenaQueryStore';
import { explainQueryFailure } from './explainQueryFailure';
import { Cells } from './MonthResult';
import { scanPrice } from './scanPrice';

/** The name that AWS has for Athena. */
const SERVICE = 'athena';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** What is asked, and until when. */
export interface AthenaStatement {
  export: AthenaExport;
  sql: string;
  signal: AbortSignal;
}

/** A query whose result is there. */
export interface FinishedQuery {
  statement: AthenaStatement;
  /** By which Athena knows it. */
  executionId: string;
}

/**
 * Runs queries in Athena. What they scan counts into the daily cap. A query that
 * was begun by a load that was killed is taken up again instead of being run,
 * and paid, twice.
 */
export class AthenaQueries {
  readonly #api: AthenaApi;
  readonly #cap: DailyCap;
  readonly #store: AthenaQueryStore;
  readonly #logger: LoggerService;
  readonly #pause: (ms: number, signal: AbortSignal) => Promise<unknown>;

  constructor(options: {
    api: AthenaApi;
    cap: DailyCap;
    store: AthenaQueryStore;
    logger: LoggerService;
    /** Waits before Athena is asked again whether a query has ended. */
    pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  }) {
    this.#api = options.api;
    this.#cap = options.cap;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#pause =
      options.pause ?? ((ms, signal) => delay(ms, undefined, { signal }));
  }

  /**
   * Runs a query and waits until its result is there.
   *
   * @throws ServiceUnavailableError once the cap of the day is reached, and
   * Error with Athena's words when the query fails.
   */
  async run(statement: AthenaStatement): Promise<FinishedQuery> {
    const { export: asked, signal } = statement;
    const key = keyOf(statement);
    const token = (await this.#store.find(key)) ?? (await this.#begin(key));
    const executionId = await this.#start(statement, token);
    try {
      const execution = await this.#waitFor(statement, executionId);
      await this.#meter(key, execution);
      if (execution.Status?.State !== 'SUCCEEDED') {
        await this.#store.forget(key);
        throw new Error(explainQueryFailure(execution.Status, asked));
      }
      return { statement, executionId };
    } catch (error) {
      if (signal.aborted) {
        await this.#stop(statement, executionId);
      }
      throw error;
    }
  }

  /**
   * The rows of a result, page by page.
   *
   * @throws Error when the result does not have the columns.
   */
  async *rows(
    { statement, executionId }: FinishedQuery,
    columns: readonly string[],
  ): AsyncGenerator<Cells, void> {
    const rows = paginate({
      request: (token?: string) =>
        this.#api.results(statement, executionId, token),
      items: page => page.ResultSet?.Rows,
      nextToken: page => page.NextToken,
    });
    let isHeaderRead = false;
    for await (const { Data: data = [] } of rows) {
      const cells = data.map(({ VarCharValue }) => VarCharValue);
      if (isHeaderRead) {
        yield Object.fromEntries(
          columns.map((name, index) => [name, cells[index]]),
        );
      } else if (cells.join() === columns.join()) {
        isHeaderRead = true;
      } else {
        throw new Error(
          `Athena's result begins with ${cells.join()} instead of its header. The month is read again later.`,
        );
      }
    }
  }

  /** Forgets a query whose result was read; the next time it is run again. */
  async forget({ statement }: FinishedQuery): Promise<void> {
    await this.#store.forget(keyOf(statement));
  }

  /** What was spent today. */
  spentToday(): Promise<SourceSpending> {
    return this.#cap.spentToday(SERVICE);
  }

  async #begin(key: string): Promise<string> {
    await this.#cap.requireRoom();
    return this.#store.begin(key);
  }

  async #start(statement: AthenaStatement, token: string): Promise<string> {
    try {
      return await this.#api.start(statement, statement.sql, token);
    } catch (error) {
      if (!statement.signal.aborted && !classifyAwsError(error).retryable) {
        await this.#store.forget(keyOf(statement));
      }
      throw error;
    }
  }

  async #waitFor(
    statement: AthenaStatement,
    executionId: string,
  ): Promise<QueryExecution> {
    for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
      const execution = await this.#api.execution(statement, executionId);
      const { State: state } = execution.Status ?? {};
      if (state !== 'QUEUED' && state !== 'RUNNING') {
        return execution;
      }
      await this.#pause(Math.min(pause, LONGEST_PAUSE_MS), statement.signal);
    }
  }

  /** Ends a query that nobody waits for; what it scanned by then is paid. */
  async #stop(statement: AthenaStatement, executionId: string): Promise<void> {
    // The signal is aborted already, and would keep the calls from being made.
    const call = { export: statement.export };
    const key = keyOf(statement);
    try {
      await this.#api.stop(call, executionId);
      await this.#meter(key, await this.#api.execution(call, executionId));
      await this.#store.forget(key);
    } catch (error) {
      this.#logger.warn(
        `The query ${executionId} of ${tableName(
          statement.export,
        )} could not be stopped: ${stringifyError(error)}`,
      );
    }
  }

  /** Counts what a query cost. Athena does not bill those that failed. */
  async #meter(key: string, execution: QueryExecution): Promise<void> {
    const { Statistics: statistics, Status: status } = execution;
    if (status?.State !== 'FAILED' && (await this.#store.meter(key))) {
      await this.#cap.spend(SERVICE, {
        calls: 1,
        usd: scanPrice(statistics?.DataScannedInBytes ?? 0),
      });
    }
  }
}

/** The same for the same query in the same place. */
function keyOf({ export: asked, sql }: AthenaStatement): string {
  return createHash('sha256')
    .update(JSON.stringify([asked, sql]))
    .digest('hex');
}
