/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isDeepStrictEqual } from 'node:util';
import { SandboxSettings } from '../../settings/SandboxSettings';
import { enclaveTableName } from '../../world/enclaveTableName';
import { EnclaveTable } from './EnclaveTable';
import { writtenKeys } from './writtenKeys';

/** A row as it is after a change. */
export type EnclaveImage = Record<string, unknown> & { id: string };

/** Told of each new image of a row, in the order of its changes. */
export type StreamListener = (image: EnclaveImage) => Promise<void>;

/**
 * The stream of the enclave table: one new image for each call that changed a
 * row. Calls that leave a row as it was are not in it, as in DynamoDB.
 */
export class EnclaveStream {
  static create(options: {
    table: EnclaveTable;
    settings: SandboxSettings;
  }): EnclaveStream {
    return new EnclaveStream(options.table, options.settings);
  }

  readonly #table: EnclaveTable;
  readonly #settings: SandboxSettings;
  readonly #last = new Map<string, EnclaveImage>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #listener: StreamListener = async () => undefined;
  #queue: Promise<void> = Promise.resolve();
  #open = true;

  private constructor(table: EnclaveTable, settings: SandboxSettings) {
    this.#table = table;
    this.#settings = settings;
  }

  /** Sets who is told. */
  listen(listener: StreamListener): void {
    this.#listener = listener;
  }

  /** Takes note of a call of DynamoDB that succeeded. */
  noteCall(operation: string, input: unknown): void {
    this.note(writtenKeys(enclaveTableName, operation, input));
  }

  /** Takes note of rows that may have changed. */
  note(ids: string[]): void {
    if (ids.length > 0) {
      this.#queue = this.#queue.then(() => this.#read(ids));
    }
  }

  /** Drops what was not delivered; a start finds it again. */
  async stop(): Promise<void> {
    this.#open = false;
    await this.#queue;
    this.forget();
  }

  /** Drops what was not delivered, and what the rows were like. */
  forget(): void {
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#timers.clear();
    this.#last.clear();
  }

  async #read(ids: string[]): Promise<void> {
    for (const id of ids) {
      const image = this.#open ? await this.#table.read(id) : undefined;
      if (
        this.#open &&
        image &&
        !isDeepStrictEqual(image, this.#last.get(id))
      ) {
        this.#last.set(id, image);
        this.#deliverLater(image);
      }
    }
  }

  #deliverLater(image: EnclaveImage) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#listener(image).catch((error: Error) => {
        process.stderr.write(`Enclave ${image.id}: ${error.message}\n`);
      });
    }, this.#settings.values.streamDelayMs);
    this.#timers.add(timer);
  }
}
