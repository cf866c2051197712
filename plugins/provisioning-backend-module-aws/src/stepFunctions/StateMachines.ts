/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeExecutionCommand,
  DescribeExecutionOutput,
  DescribeStateMachineCommand,
  ExecutionListItem,
  GetExecutionHistoryCommand,
  HistoryEvent,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StartExecutionOutput,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  AwsAccess,
  AwsSession,
} from '@steward/backstage-plugin-aws-access-node';
import { parseArn } from '@steward/backstage-plugin-aws-common';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { CallPace } from './CallPace';

/** `Describe…` calls a second for each account and region. */
const DESCRIBES_PER_SECOND = 5;
/** How long a person who waits for a form is made to wait for a turn. */
const PATIENCE_MS = 10_000;
const MACHINE_MAX_AGE_MS = 60_000;
const MAX_MACHINES = 1_000;
const PAGE = 1000;
const MOST_PAGES = 10;

/** Which event of a history is read, and for what. */
export interface SubmittedTask {
  eventId: number;
  /** The newest event that is known; pages begin there. */
  lastId: number;
  correlationId: string;
}

/** What a machine is, as far as it decides about runs. */
export interface MachineInfo {
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  status: string;
}

/** An execution in a list. */
export interface ListedExecution {
  arn: string;
  name: string;
  status: string;
  startDate: Date;
  stopDate?: Date;
}

export interface StateMachinesOptions {
  aws: AwsAccess;
}

/** State machines of any account and region, within the limits of AWS. */
export class StateMachines {
  readonly #aws: AwsAccess;
  /** For what is done for many runs at once. */
  readonly #session: AwsSession;
  readonly #pace = new CallPace(DESCRIBES_PER_SECOND);
  /** One call for all who ask at the same time; an absent machine is asked for again. */
  readonly #machines = new LRUCache<string, MachineInfo, string | undefined>({
    max: MAX_MACHINES,
    ttl: MACHINE_MAX_AGE_MS,
    ignoreFetchAbort: true,
    fetchMethod: (arn, _stale, { context: correlationId }) =>
      this.#describe(arn, correlationId),
  });

  constructor(options: StateMachinesOptions) {
    this.#aws = options.aws;
    this.#session = options.aws.session();
  }

  /**
   * What a machine is; undefined where there is none.
   *
   * @throws what AWS throws when it cannot be asked.
   */
  machine(
    arn: string,
    correlationId?: string,
  ): Promise<MachineInfo | undefined> {
    return this.#machines.fetch(arn, { context: correlationId });
  }

  async start(options: {
    machineArn: string;
    name: string;
    input: string;
    correlationId: string;
  }): Promise<StartExecutionOutput> {
    const { machineArn, name, input, correlationId } = options;
    return this.#client(machineArn, correlationId).send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name, input }),
    );
  }

  /**
   * One execution; `absent` where AWS knows none, which may be said of one
   * that just started; undefined when there is no turn within the patience.
   */
  async execution(
    arn: string,
    patienceMs = PATIENCE_MS,
  ): Promise<DescribeExecutionOutput | 'absent' | undefined> {
    if (!(await this.#pace.take(placeOf(arn), patienceMs))) {
      return undefined;
    }
    const answer = await unlessAbsent('ExecutionDoesNotExist', () =>
      this.#client(arn).send(
        new DescribeExecutionCommand({ executionArn: arn }),
      ),
    );
    return answer ?? 'absent';
  }

  /** Executions of a machine that started since then, newest first, in lists of a thousand. */
  async since(machineArn: string, start: Date): Promise<ListedExecution[]> {
    const client = this.#client(machineArn);
    const found: ListedExecution[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await client.send(
        new ListExecutionsCommand({
          stateMachineArn: machineArn,
          maxResults: PAGE,
          nextToken,
        }),
      );
      const items = (answer.executions ?? []).map(listed);
      found.push(...items.filter(({ startDate }) => startDate >= start));
      nextToken = answer.nextToken;
      if (!nextToken || items.some(({ startDate }) => startDate < start)) {
        return found;
      }
    }
    return found;
  }

  /** Events after an id, oldest first, without inputs and outputs. Errors and causes are in them. */
  async history(
    arn: string,
    { afterId = 0, correlationId }: { afterId?: number; correlationId: string },
  ): Promise<HistoryEvent[]> {
    const client = this.#client(arn, correlationId);
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const command = new GetExecutionHistoryCommand({
        executionArn: arn,
        // From the end, so that what is known is not read again.
        reverseOrder: true,
        includeExecutionData: false,
        maxResults: PAGE,
        nextToken,
      });
      // Right after the start AWS may not know it yet.
      const answer = await unlessAbsent('ExecutionDoesNotExist', () =>
        client.send(command),
      );
      const page = answer?.events ?? [];
      events.push(...page.filter(({ id = 0 }) => id > afterId));
      const isKnown = page.some(({ id = 0 }) => id <= afterId);
      nextToken = isKnown ? undefined : answer?.nextToken;
    } while (nextToken);
    return events.reverse();
  }

  /** What a task answered when it was submitted: the only event whose data is read. */
  async submittedOutput(
    arn: string,
    { eventId, lastId, correlationId }: SubmittedTask,
  ): Promise<string | undefined> {
    const answer = await this.#client(arn, correlationId).send(
      new GetExecutionHistoryCommand({
        executionArn: arn,
        reverseOrder: true,
        includeExecutionData: true,
        maxResults: Math.min(PAGE, Math.max(1, lastId - eventId + 20)),
      }),
    );
    return answer.events?.find(({ id }) => id === eventId)
      ?.taskSubmittedEventDetails?.output;
  }

  /**
   * What a validation of an execution answered when it refused the request: a
   * task that ended well with `{"valid": false, "message": …}`.
   */
  async refusal(
    arn: string,
    correlationId: string,
  ): Promise<string | undefined> {
    const answer = await this.#client(arn, correlationId).send(
      new GetExecutionHistoryCommand({
        executionArn: arn,
        includeExecutionData: true,
        maxResults: PAGE,
      }),
    );
    return answer.events
      ?.map(event => refusalIn(event.taskSucceededEventDetails?.output))
      .find(message => message !== undefined);
  }

  async stop(arn: string, cause: string, correlationId: string): Promise<void> {
    await this.#client(arn, correlationId).send(
      new StopExecutionCommand({
        executionArn: arn,
        error: 'Steward.Cancelled',
        cause,
      }),
    );
  }

  /** Runs what failed again, from where it failed; false where AWS says that it cannot. */
  async redrive(
    arn: string,
    clientToken: string,
    correlationId: string,
  ): Promise<boolean> {
    const answer = await unlessAbsent('ExecutionNotRedrivable', () =>
      this.#client(arn, correlationId).send(
        new RedriveExecutionCommand({ executionArn: arn, clientToken }),
      ),
    );
    return answer !== undefined;
  }

  async #turn(arn: string, patienceMs: number): Promise<void> {
    if (!(await this.#pace.take(placeOf(arn), patienceMs))) {
      throw new Error('Too much is asked of Step Functions at this moment');
    }
  }

  async #describe(
    arn: string,
    correlationId: string | undefined,
  ): Promise<MachineInfo | undefined> {
    await this.#turn(arn, PATIENCE_MS);
    const answer = await unlessAbsent('StateMachineDoesNotExist', () =>
      this.#client(arn, correlationId).send(
        new DescribeStateMachineCommand({
          stateMachineArn: arn,
          includedData: 'METADATA_ONLY',
        }),
      ),
    );
    return (
      answer && {
        name: answer.name ?? arn,
        type: answer.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
        status: answer.status ?? 'ACTIVE',
      }
    );
  }

  #client(arn: string, correlationId?: string): SFNClient {
    const { accountId, region } = parseArn(arn);
    const session = correlationId
      ? this.#aws.session({ correlationId })
      : this.#session;
    return session.client(SFNClient, { accountId, region });
  }
}

function listed(item: ExecutionListItem): ListedExecution {
  return {
    arn: item.executionArn ?? '',
    name: item.name ?? '',
    status: item.status ?? 'UNKNOWN',
    startDate: item.startDate ?? new Date(0),
    stopDate: item.stopDate,
  };
}

function placeOf(arn: string): string {
  const { accountId, region } = parseArn(arn);
  return `${accountId}/${region}`;
}

/** The answer, or undefined for one error that is an answer as well. */
async function unlessAbsent<T>(
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === name) {
      return undefined;
    }
    throw error;
  }
}

const refusalSchema = z.object({
  valid: z.literal(false),
  message: z.string(),
});
const answerSchema = z.union([
  z.object({ Payload: refusalSchema }).transform(({ Payload }) => Payload),
  refusalSchema,
]);

function refusalIn(output: string | undefined): string | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(output ?? 'null')).data?.message;
  } catch {
    // Data of a history may be cut off.
    return undefined;
  }
}
