/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { parseArn } from '@steward/backstage-plugin-aws-common';

const PAGE = 1_000;

/** The stream of one task, and where it was read to. */
export interface TaskStream {
  /** ARN of the ECS task; account and region are in it. */
  taskArn: string;
  logGroup: string;
  stream: string;
  /** State of the machine that the task belongs to. */
  step?: string;
  token?: string;
}

/** A line that a task wrote. */
export interface TaskLine {
  at: string;
  text: string;
}

export interface TaskLogsOptions {
  aws: AwsAccess;
}

/** Reads the CloudWatch stream of exactly one task. */
export class TaskLogs {
  readonly #aws: AwsAccess;

  constructor(options: TaskLogsOptions) {
    this.#aws = options.aws;
  }

  /** The next lines, and the token to go on with. A stream that is not there yet has none. */
  async read(
    stream: TaskStream,
    correlationId: string,
  ): Promise<{ lines: TaskLine[]; token: string | undefined }> {
    const { accountId, region } = parseArn(stream.taskArn);
    const client = this.#aws
      .session({ correlationId })
      .client(CloudWatchLogsClient, { accountId, region });
    try {
      const answer = await client.send(
        new GetLogEventsCommand({
          logGroupName: stream.logGroup,
          logStreamName: stream.stream,
          startFromHead: true,
          nextToken: stream.token,
          limit: PAGE,
        }),
      );
      return {
        token: answer.nextForwardToken ?? stream.token,
        lines: (answer.events ?? []).map(({ timestamp = 0, message = '' }) => ({
          at: new Date(timestamp).toISOString(),
          text: message,
        })),
      };
    } catch (error) {
      if (
        error instanceof Error &&
        error.name === 'ResourceNotFoundException'
      ) {
        return { lines: [], token: stream.token };
      }
      throw error;
    }
  }
}

/** The streams of a task's containers, as the awslogs driver names them: prefix/container/task id. */
export function streamsOf(
  output: string,
  place: { logGroup: string; streamPrefix: string },
  step: string | undefined,
): TaskStream[] {
  const { Tasks = [] } = JSON.parse(output) as {
    Tasks?: { TaskArn?: string; Containers?: { Name?: string }[] }[];
  };
  return Tasks.flatMap(({ TaskArn, Containers = [] }) =>
    Containers.flatMap(({ Name }) =>
      TaskArn && Name
        ? [
            {
              taskArn: TaskArn,
              logGroup: place.logGroup,
              stream: `${place.streamPrefix}/${Name}/${TaskArn.split('/').at(
                -1,
              )}`,
              step,
            },
          ]
        : [],
    ),
  );
}
