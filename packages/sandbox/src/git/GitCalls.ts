/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How often each operation of the REST API was called, by `owner/name METHOD /path`. */
export class GitCalls {
  readonly #counts = new Map<string, number>();

  /** @param path - Below the repository: `/git/refs/heads/main`. */
  count(repository: string, method: string, path: string): void {
    const [first, second] = path.split('/').filter(Boolean);
    const operation = ['git', 'repository'].includes(first)
      ? `${first}/${second}`
      : first ?? '';
    const key = `${repository} ${method} /${operation}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  read(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  clear(): void {
    this.#counts.clear();
  }
}
