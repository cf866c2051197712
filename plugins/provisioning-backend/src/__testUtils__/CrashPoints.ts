/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The process is gone: thrown at the chosen await, and by all that comes after it. */
export class CrashError extends Error {
  constructor() {
    super('The process was killed');
    this.name = 'CrashError';
  }
}

/**
 * Kills a process at the n-th await on any of its parts: before a call goes
 * out, or after it was done and before the answer arrived.
 */
export class CrashPoints {
  readonly #at: number;
  #passed = 0;

  constructor(at: number) {
    this.#at = at;
  }

  /** Whether the process got to the n-th await. */
  get crashed(): boolean {
    return this.#passed >= this.#at;
  }

  /** The part, with a point before and after each call of its methods. */
  wrap<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target);
        return typeof member === 'function'
          ? (...args: unknown[]) => this.#call(target, member, args)
          : member;
      },
    });
  }

  async #call(target: object, method: Function, args: unknown[]) {
    this.#pass();
    const result = await method.apply(target, args);
    this.#pass();
    return result;
  }

  #pass(): void {
    this.#passed += 1;
    if (this.crashed) {
      throw new CrashError();
    }
  }
}
