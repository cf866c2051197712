/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  Run,
  RunExecution,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';
import { Observation } from '@steward/backstage-plugin-provisioning-node';
import { waitingWords } from '../../engine/waitingWords';
import { QueueChange } from './FleetChange';
import { sendMessages } from './sendMessages';

/** Messages of one look; what was sent is kept before the next ones go out. */
const PER_LOOK = 100;
const MAX_NAMED = 5;

interface Progress {
  sent: number[];
  refused: { index: number; reason: string }[];
}

/**
 * Sends a message for each account, some with each look, so that a crash
 * repeats no more than those of one look.
 */
export class QueueFleet {
  static create(options: { aws: AwsAccess; clock: () => Date }): QueueFleet {
    return new QueueFleet(options.aws, options.clock);
  }

  readonly #aws: AwsAccess;
  readonly #clock: () => Date;

  private constructor(aws: AwsAccess, clock: () => Date) {
    this.#aws = aws;
    this.#clock = clock;
  }

  start(run: Run, executor: string, change: QueueChange): RunExecution {
    const before = progressOf(run);
    return {
      executor,
      attempt: run.attempt,
      name: run.id,
      ref: change.queueUrl,
      accountId: change.accountId,
      region: change.region,
      status: 'SENDING',
      startedAt: this.#clock().toISOString(),
      // Another attempt sends only what was refused.
      state: { sent: before.sent, refused: [] },
    };
  }

  async observe(run: Run, change: QueueChange): Promise<Observation> {
    const execution = run.execution as RunExecution;
    const { sent, refused } = progressOf(run);
    const over = new Set([...sent, ...refused.map(({ index }) => index)]);
    const due = change.messages
      .map((_, index) => index)
      .filter(index => !over.has(index))
      .slice(0, PER_LOOK);
    try {
      const session = this.#aws.session({ correlationId: run.correlationId });
      const result = await sendMessages(session, run, change, due);
      return this.#after(run, execution, change, {
        sent: [...sent, ...result.sent],
        refused: [...refused, ...result.refused],
      });
    } catch (error) {
      return { execution, waitingFor: waitingWords(error) };
    }
  }

  #after(
    run: Run,
    before: RunExecution,
    change: QueueChange,
    progress: Progress,
  ): Observation {
    const { sent, refused } = progress;
    const left = change.messages.length - sent.length - refused.length;
    const now = this.#clock().toISOString();
    const execution: RunExecution = {
      ...before,
      observedAt: now,
      status: left > 0 ? 'SENDING' : 'SENT',
      ...(left === 0 && { finishedAt: now }),
      state: { sent, refused },
    };
    const steps = stepsOf(change, progress);
    if (left > 0) {
      return {
        execution,
        steps,
        waitingFor: `${left} of ${change.messages.length} messages to be sent`,
      };
    }
    if (refused.length === 0) {
      return {
        execution,
        steps,
        outcome: 'succeeded',
        effects: run.plan?.effects,
      };
    }
    const named = refused
      .slice(0, MAX_NAMED)
      .map(
        ({ index, reason }) =>
          `${change.messages[index].accountId} (${reason})`,
      );
    return {
      execution,
      steps,
      outcome: 'failed',
      failure: {
        reason: `The queue refused ${refused.length} of ${
          change.messages.length
        } messages: ${named.join(', ')}`,
        leftBehind: [`${sent.length} messages were sent and stay in the queue`],
        nextStep: 'Put the cause right, then retry: only these are sent again',
        retryable: true,
      },
    };
  }
}

function progressOf({ execution }: Run): Progress {
  const { sent, refused } = execution?.state ?? {};
  return {
    sent: Array.isArray(sent) ? sent.map(Number) : [],
    refused: Array.isArray(refused)
      ? (refused as unknown as Progress['refused'])
      : [],
  };
}

function stepsOf(
  { messages }: QueueChange,
  { sent, refused }: Progress,
): RunStep[] {
  const isSent = new Set(sent);
  const reasons = new Map(refused.map(({ index, reason }) => [index, reason]));
  return messages.map(({ accountId, region }, index) => {
    const reason = reasons.get(index);
    const notSent = reason === undefined ? 'waiting' : 'failed';
    return {
      name: [accountId, region].filter(Boolean).join(' '),
      state: isSent.has(index) ? 'succeeded' : notSent,
      message: reason,
    };
  });
}
