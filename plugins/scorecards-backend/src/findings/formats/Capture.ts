/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A record that is larger is refused, so that no file fills the memory. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** Bytes of one part of a text, across the pieces that it comes in. */
export class Capture {
  #pieces: Buffer[] = [];
  #length = 0;
  #start: number | undefined;
  active = false;

  begin(at: number): void {
    this.#pieces = [];
    this.#length = 0;
    this.#start = at;
    this.active = true;
  }

  /** Leaves out what comes, up to {@link resume}. */
  pause(chunk: Buffer, at: number): void {
    if (this.active && this.#start !== undefined) {
      this.#add(chunk.subarray(this.#start, at));
      this.#start = undefined;
    }
  }

  resume(at: number): void {
    if (this.active && this.#start === undefined) {
      this.#start = at;
    }
  }

  /** Keeps what a piece holds, before the next one comes. */
  flush(chunk: Buffer): void {
    if (this.active && this.#start !== undefined) {
      this.#add(chunk.subarray(this.#start));
      this.#start = 0;
    }
  }

  /** What was captured; undefined when it is larger than a record may be. */
  end(chunk: Buffer, at: number): Buffer | undefined {
    if (this.#start !== undefined) {
      this.#add(chunk.subarray(this.#start, at + 1));
    }
    return this.take();
  }

  take(): Buffer | undefined {
    const [first] = this.#pieces;
    const whole =
      this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces);
    this.active = false;
    this.#pieces = [];
    this.#start = undefined;
    return this.#length > MAX_RECORD_BYTES ? undefined : whole;
  }

  #add(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length <= MAX_RECORD_BYTES) {
      this.#pieces.push(piece);
    } else {
      this.#pieces = [];
    }
  }
}
