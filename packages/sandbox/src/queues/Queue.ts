/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** An attribute of a message as SQS has it. */
export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

/** A message. Instants are milliseconds since 1970. */
export interface QueueMessage {
  id: string;
  body: string;
  attributes: Record<string, MessageAttribute>;
  senderId: string;
  sentAt: number;
  visibleAt: number;
  firstReceivedAt?: number;
  receiveCount: number;
  /** Of the last receive; deletes take it alone. */
  receipt?: string;
  /** Of a FIFO queue. */
  groupId?: string;
  /** Of a FIFO queue: what tells a repetition. */
  deduplicationId?: string;
}

/** Attributes that can be set, with their defaults. */
export const queueDefaults: Readonly<Record<string, string>> = {
  DelaySeconds: '0',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  ReceiveMessageWaitTimeSeconds: '0',
  VisibilityTimeout: '30',
};

const mostKept = 20_000;

/** For how long a FIFO queue tells a repetition, also of a message that is gone. */
const toldForMs = 5 * 60_000;

/**
 * A queue. A standard one gives every message at least once, in no promised
 * order; a FIFO one takes no repetition, and gives the messages of a group one
 * after another.
 */
export class Queue {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly createdAt: number;
  readonly settings: Record<string, string>;
  readonly #messages = new Map<string, QueueMessage>();
  readonly #told = new Map<string, QueueMessage>();
  readonly #waiting = new Set<() => void>();

  constructor(options: {
    name: string;
    accountId: string;
    region: string;
    createdAt: number;
    settings: Record<string, string>;
  }) {
    this.name = options.name;
    this.accountId = options.accountId;
    this.region = options.region;
    this.createdAt = options.createdAt;
    this.settings = { ...queueDefaults, ...options.settings };
  }

  get arn(): string {
    return `arn:aws:sqs:${this.region}:${this.accountId}:${this.name}`;
  }

  get isFifo(): boolean {
    return this.name.endsWith('.fifo');
  }

  /** A setting that is a number of seconds, in milliseconds. */
  milliseconds(setting: string): number {
    return Number(this.settings[setting]) * 1000;
  }

  messages(): QueueMessage[] {
    const oldest = Date.now() - this.milliseconds('MessageRetentionPeriod');
    for (const message of this.#messages.values()) {
      if (message.sentAt >= oldest && this.#messages.size <= mostKept) {
        break;
      }
      this.#messages.delete(message.id);
    }
    return [...this.#messages.values()];
  }

  send(options: {
    body: string;
    attributes: Record<string, MessageAttribute>;
    senderId: string;
    delayMs: number;
    groupId?: string;
    deduplicationId?: string;
  }): QueueMessage {
    const { delayMs, ...content } = options;
    const now = Date.now();
    return this.put({
      ...content,
      id: randomUUID(),
      sentAt: now,
      visibleAt: now + delayMs,
      receiveCount: 0,
    });
  }

  put(message: QueueMessage): QueueMessage {
    this.#messages.set(message.id, message);
    if (message.deduplicationId) {
      this.#told.set(message.deduplicationId, message);
    }
    this.#waiting.forEach(wake => wake());
    return message;
  }

  /** The message that one with this deduplication id would repeat. */
  repeatedBy(deduplicationId: string | undefined): QueueMessage | undefined {
    const told = this.#told.get(deduplicationId ?? '');
    return told && told.sentAt > Date.now() - toldForMs ? told : undefined;
  }

  /** Takes up to `most` visible messages, which are then hidden for a time. */
  receive(most: number, hiddenMs: number): QueueMessage[] {
    const now = Date.now();
    const all = this.messages();
    const hidden = all.filter(({ visibleAt }) => visibleAt > now);
    const busy = new Set(hidden.map(({ groupId }) => groupId ?? ''));
    const taken = all
      .filter(
        ({ visibleAt, groupId }) =>
          visibleAt <= now && !(groupId && busy.has(groupId)),
      )
      .slice(0, most)
      .map(message => ({
        ...message,
        visibleAt: now + hiddenMs,
        firstReceivedAt: message.firstReceivedAt ?? now,
        receiveCount: message.receiveCount + 1,
        receipt: Buffer.from(`${message.id} ${randomUUID()}`).toString(
          'base64',
        ),
      }));
    taken.forEach(message => this.#messages.set(message.id, message));
    return taken;
  }

  /** Resolves when a message may have come, or after `ms`. */
  async wait(ms: number): Promise<void> {
    const over = new AbortController();
    const wake = () => over.abort();
    this.#waiting.add(wake);
    try {
      await delay(ms, undefined, { signal: over.signal });
    } catch (error) {
      if (!over.signal.aborted) {
        throw error;
      }
    } finally {
      this.#waiting.delete(wake);
    }
  }

  /** Ends all waits. */
  wake(): void {
    this.#waiting.forEach(wake => wake());
  }

  /** The message that a receipt was given for; its id is part of the receipt. */
  ofReceipt(receipt: string): QueueMessage | undefined {
    const [id] = Buffer.from(receipt, 'base64').toString('utf8').split(' ');
    return this.#messages.get(id);
  }

  delete(id: string): void {
    this.#messages.delete(id);
  }

  hide(message: QueueMessage, ms: number): void {
    this.#messages.set(message.id, { ...message, visibleAt: Date.now() + ms });
    this.wake();
  }

  clear(): void {
    this.#messages.clear();
    this.#told.clear();
  }
}
