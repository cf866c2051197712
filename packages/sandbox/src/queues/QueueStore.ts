/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Place } from '../machines/definitions/asl';
import { Journal } from '../shared/Journal';
import { Queue, QueueMessage } from './Queue';

type Entry =
  | {
      kind: 'queue';
      queue: Place & {
        name: string;
        createdAt: number;
        settings: Record<string, string>;
      };
    }
  | { kind: 'sent'; arn: string; message: QueueMessage }
  | { kind: 'deleted'; arn: string; id: string }
  | { kind: 'queueDeleted'; arn: string };

/**
 * The queue that every sandbox has in its home account: the changes of
 * executions come there, as an EventBridge rule would send them.
 */
const eventQueueName = 'steward-events';

/** All queues with their messages, in memory and, with a file, over a restart. */
export class QueueStore {
  static create(options: { home: Place; file?: string }): QueueStore {
    return new QueueStore(options.home, options.file);
  }

  readonly #home: Place;
  readonly #journal: Journal<Entry> | undefined;
  readonly #queues = new Map<string, Queue>();

  private constructor(home: Place, file: string | undefined) {
    this.#home = home;
    this.#journal = file ? Journal.create<Entry>({ file }) : undefined;
    this.#seed();
    for (const entry of this.#journal?.read() ?? []) {
      this.#restore(entry);
    }
    this.#journal?.rewrite(this.#entries());
  }

  /** The queue to which the changes of executions go. */
  get eventQueue(): Queue {
    const found = this.get(this.#home, eventQueueName);
    return found ?? this.create(this.#home, eventQueueName, {});
  }

  get(place: Place, name: string): Queue | undefined {
    return this.#queues.get(
      `arn:aws:sqs:${place.region}:${place.accountId}:${name}`,
    );
  }

  in(place: Place): Queue[] {
    return [...this.#queues.values()].filter(
      ({ accountId, region }) =>
        accountId === place.accountId && region === place.region,
    );
  }

  create(place: Place, name: string, settings: Record<string, string>): Queue {
    const { accountId, region } = place;
    const queue = { accountId, region, name, settings, createdAt: Date.now() };
    this.#journal?.append({ kind: 'queue', queue });
    return this.#add(new Queue(queue));
  }

  /** Keeps new settings of a queue. */
  saveSettings(queue: Queue): void {
    const { accountId, region, name, settings, createdAt } = queue;
    this.#journal?.append({
      kind: 'queue',
      queue: { accountId, region, name, settings, createdAt },
    });
  }

  /** Adds a message, or finds the one that it repeats. */
  send(queue: Queue, options: Parameters<Queue['send']>[0]): QueueMessage {
    const repeated = queue.repeatedBy(options.deduplicationId);
    if (repeated) {
      return repeated;
    }
    const message = queue.send(options);
    this.#journal?.append({ kind: 'sent', arn: queue.arn, message });
    return message;
  }

  deleteMessage(queue: Queue, id: string): void {
    queue.delete(id);
    this.#journal?.append({ kind: 'deleted', arn: queue.arn, id });
  }

  purge(queue: Queue): void {
    queue.messages().forEach(({ id }) => this.deleteMessage(queue, id));
  }

  delete(queue: Queue): void {
    this.#queues.delete(queue.arn);
    this.#journal?.append({ kind: 'queueDeleted', arn: queue.arn });
  }

  /** Back to the queues that every sandbox has, empty. */
  reset(): void {
    this.stop();
    this.#journal?.clear();
    this.#queues.clear();
    this.#seed();
  }

  /** Ends all waits for messages. */
  stop(): void {
    this.#queues.forEach(queue => queue.wake());
  }

  #add(queue: Queue): Queue {
    this.#queues.set(queue.arn, queue);
    return queue;
  }

  #seed() {
    const createdAt = Date.UTC(2026, 0, 15, 9);
    this.#add(
      new Queue({
        ...this.#home,
        name: eventQueueName,
        settings: {},
        createdAt,
      }),
    );
  }

  #restore(entry: Entry) {
    switch (entry.kind) {
      case 'queue': {
        const known = this.get(entry.queue, entry.queue.name);
        const queue = this.#add(new Queue(entry.queue));
        known?.messages().forEach(message => queue.put(message));
        break;
      }
      case 'sent':
        this.#queues.get(entry.arn)?.put(entry.message);
        break;
      case 'deleted':
        this.#queues.get(entry.arn)?.delete(entry.id);
        break;
      default:
        this.#queues.delete(entry.arn);
    }
  }

  #entries(): Entry[] {
    return [...this.#queues.values()].flatMap(queue => {
      const { accountId, region, name, settings, createdAt, arn } = queue;
      return [
        {
          kind: 'queue',
          queue: { accountId, region, name, settings, createdAt },
        } as const,
        ...queue
          .messages()
          .map(message => ({ kind: 'sent', arn, message } as const)),
      ];
    });
  }
}
