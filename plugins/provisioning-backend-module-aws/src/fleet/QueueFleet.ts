/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import {
  MAX_TRIES,
  nextRetry,
  Run,
  RunExecution,
} from '@steward/backstage-plugin-provisioning-common';
import {
  Observation,
  SaveProgress,
  StartedRun,
} from '@steward/backstage-plugin-provisioning-node';
import { QueueChange } from './FleetChange';
import {
  dueOf,
  QueueProgress,
  readProgress,
  withoutAnswer,
} from './QueueProgress';
import { queueFailure } from './queueFailure';
import { queueSteps } from './queueSteps';
import { BatchAnswer, batchOf, isFifo, sendBatch } from './sendBatch';

/** Batches of one look; other runs have their turn then. */
const BATCHES_PER_LOOK = 10;

/**
 * For how long a FIFO queue tells a repetition.
 *
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html
 */
const TOLD_FOR_MS = 5 * 60_000;

export interface QueueFleetOptions {
  aws: AwsAccess;
  clock: () => Date;
}

/**
 * Sends a message for each account. A batch is stored before it leaves, and
 * what became of it before the next one does. A batch without an answer is
 * sent again only where the queue tells repetitions.
 */
export class QueueFleet {
  readonly #aws: AwsAccess;
  readonly #clock: () => Date;

  constructor(options: QueueFleetOptions) {
    this.#aws = options.aws;
    this.#clock = options.clock;
  }

  start(run: Run, executor: string, change: QueueChange): RunExecution {
    return {
      executor,
      attempt: run.attempt,
      name: run.id,
      ref: change.queueUrl,
      accountId: change.accountId,
      region: change.region,
      status: 'SENDING',
      startedAt: this.#clock().toISOString(),
      // Another attempt sends what is not known to be in the queue.
      state: { sent: readProgress(run.execution?.state).sent },
    };
  }

  /** @returns undefined when the run was changed meanwhile: it is not ours any more. */
  async observe(
    run: StartedRun,
    change: QueueChange,
    save: SaveProgress,
  ): Promise<Observation | undefined> {
    let current: Run | undefined = run;
    let progress = this.#recover(run, change);
    let answer: BatchAnswer | undefined;
    for (let batches = 0; batches < BATCHES_PER_LOOK; batches += 1) {
      const batch = this.#next(progress, change, batches === 0 && run.retry);
      if (!batch) {
        break;
      }
      progress = { ...progress, pending: batch };
      current = await save(current, this.#execution(run, progress));
      if (!current) {
        return undefined;
      }
      const session = this.#aws.session({ correlationId: run.correlationId });
      answer = await sendBatch(session, run, change, batch.indexes);
      progress = settle(progress, answer, isFifo(change));
      if (answer.is !== 'answered' || answer.failed.length > 0) {
        break;
      }
    }
    return this.#observation(run, change, progress, answer);
  }

  /** A batch that is still being sent when a look begins has lost its answer with its process. */
  #recover(run: StartedRun, change: QueueChange): QueueProgress {
    const progress = readProgress(run.execution.state);
    const { pending } = progress;
    if (!pending) {
      return progress;
    }
    const age = this.#clock().getTime() - Date.parse(pending.since);
    return isFifo(change) && age < TOLD_FOR_MS
      ? { ...progress, pending: { ...pending, isUnsure: true } }
      : withoutAnswer(progress, 'there was no answer to it');
  }

  /** What to send next: one message alone while it is not known whether SQS is well. */
  #next(
    progress: QueueProgress,
    change: QueueChange,
    isTrial: unknown,
  ): QueueProgress['pending'] {
    if (progress.pending) {
      return progress.pending;
    }
    const due = dueOf(progress, change.messages.length);
    const indexes = batchOf(change, isTrial ? due.slice(0, 1) : due);
    return indexes.length > 0
      ? { indexes, since: this.#clock().toISOString() }
      : undefined;
  }

  #observation(
    run: StartedRun,
    change: QueueChange,
    progress: QueueProgress,
    answer: BatchAnswer | undefined,
  ): Observation {
    const now = this.#clock();
    const trouble = troubleOf(answer);
    const retry = trouble ? nextRetry(run.retry, { now }) : undefined;
    const isFinal = answer?.is === 'declined' && answer.isFinal;
    const isGivenUp = isFinal || (retry && retry.tries >= MAX_TRIES);
    const left =
      dueOf(progress, change.messages.length).length +
      (progress.pending?.indexes.length ?? 0);
    if (left > 0 && !isGivenUp) {
      const words = `${left} of ${change.messages.length} messages are still to be sent`;
      return {
        execution: this.#execution(run, progress),
        steps: queueSteps(change, progress),
        waitingFor: trouble ? `${words}: ${trouble}` : words,
        retry,
      };
    }
    const known = withoutAnswer(progress, trouble ?? '');
    const failure = queueFailure(run, change, known, trouble);
    return {
      execution: {
        ...this.#execution(run, known),
        status: 'SENT',
        finishedAt: now.toISOString(),
      },
      steps: queueSteps(change, known),
      ...(failure
        ? { outcome: 'failed', failure }
        : { outcome: 'succeeded', effects: run.plan?.effects }),
    };
  }

  #execution(run: StartedRun, progress: QueueProgress): RunExecution {
    return {
      ...run.execution,
      status: 'SENDING',
      observedAt: this.#clock().toISOString(),
      state: progress,
    };
  }
}

/** What is known after a batch was sent. */
function settle(
  progress: QueueProgress,
  answer: BatchAnswer,
  tellsRepetitions: boolean,
): QueueProgress {
  const { pending, ...rest } = progress;
  if (answer.is === 'lost') {
    return pending && tellsRepetitions
      ? { ...rest, pending: { ...pending, isUnsure: true } }
      : withoutAnswer(progress, answer.reason);
  }
  if (answer.is === 'declined') {
    return pending?.isUnsure ? progress : rest;
  }
  const known = {
    ...rest,
    sent: [...rest.sent, ...answer.sent],
    refused: [...rest.refused, ...answer.refused],
  };
  const failed = answer.failed.map(({ index }) => index);
  return pending?.isUnsure && failed.length > 0
    ? { ...known, pending: { ...pending, indexes: failed } }
    : known;
}

/** Why the next batch has to wait, in words. */
function troubleOf(answer: BatchAnswer | undefined): string | undefined {
  if (answer?.is !== 'answered') {
    return answer?.reason;
  }
  const [failed] = answer.failed;
  return failed && answer.sent.length === 0 ? failed.reason : undefined;
}
