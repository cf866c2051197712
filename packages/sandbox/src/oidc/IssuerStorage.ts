/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import { readTextIfPresent } from '../shared/readTextIfPresent';

const entrySchema = z.object({
  payload: z.looseObject({}),
  expiresAt: z.number().optional(),
});

type Entry = { payload: AdapterPayload; expiresAt?: number };

/** Kinds that are worth keeping over a restart. */
const LASTING = ['Grant', 'RefreshToken', 'Session'];

/**
 * Sessions, grants and tokens of the issuer: in memory, and what should
 * outlive a restart in a JSON file as well.
 */
export class IssuerStorage {
  readonly #file: string | undefined;
  readonly #entries = new Map<string, Entry>();
  #saved: Promise<void> = Promise.resolve();

  private constructor(file: string | undefined) {
    this.#file = file;
  }

  static async open(file?: string): Promise<IssuerStorage> {
    const storage = new IssuerStorage(file);
    if (file) {
      await mkdir(dirname(file), { recursive: true });
      const text = (await readTextIfPresent(file)) ?? '{}';
      const entries = z.record(z.string(), entrySchema).parse(JSON.parse(text));
      for (const [key, entry] of Object.entries(entries)) {
        storage.#entries.set(key, entry);
      }
    }
    return storage;
  }

  /** The storage of one model, in the shape that the provider asks for. */
  adapter(model: string): Adapter {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = async (field: 'uid' | 'userCode', value: string) =>
      this.#living()
        .filter(([key]) => key.startsWith(`${model}:`))
        .map(([, { payload }]) => payload)
        .find(payload => payload[field] === value);
    return {
      find: async id =>
        this.#living().find(([key]) => key === keyOf(id))?.[1].payload,
      findByUid: uid => findBy('uid', uid),
      findByUserCode: code => findBy('userCode', code),
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : undefined;
        this.#entries.set(keyOf(id), { payload, expiresAt });
        await this.#save(model);
      },
      consume: async id => {
        const entry = this.#entries.get(keyOf(id));
        if (entry) {
          entry.payload.consumed = Math.floor(Date.now() / 1000);
        }
        await this.#save(model);
      },
      destroy: async id => {
        this.#entries.delete(keyOf(id));
        await this.#save(model);
      },
      revokeByGrantId: async grantId => {
        for (const [key, { payload }] of this.#entries) {
          if (payload.grantId === grantId) {
            this.#entries.delete(key);
          }
        }
        await this.#save('Grant');
      },
    };
  }

  #living(): [string, Entry][] {
    const now = Date.now();
    for (const [key, { expiresAt }] of this.#entries) {
      if (expiresAt !== undefined && expiresAt <= now) {
        this.#entries.delete(key);
      }
    }
    return [...this.#entries];
  }

  #save(model: string): Promise<void> {
    const file = this.#file;
    if (!file || !LASTING.includes(model)) {
      return Promise.resolve();
    }
    const write = async () => {
      const lasting = this.#living().filter(([key]) =>
        LASTING.includes(key.slice(0, key.indexOf(':'))),
      );
      const text = JSON.stringify(Object.fromEntries(lasting));
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    };
    this.#saved = this.#saved.then(write, write);
    return this.#saved;
  }
}
