/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  AuditEvent,
  AuditRecord,
} from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { randomBytes } from 'crypto';
import {
  nameKeyOf,
  openName,
  sealName,
} from '@steward/backstage-plugin-audit-trail-proof-node';

interface KeyRow {
  ref: string;
  key: string | null;
  destroyed_at: string | null;
}

const REFS_AT_ONCE = 500;
const MAX_REMEMBERED = 10_000;

/** Keeps the key of each actor's name until it is destroyed. */
export class ActorKeyStore {
  static create(
    database: PluginDatabase,
    clock: () => Date = () => new Date(),
  ): ActorKeyStore {
    return new ActorKeyStore(database, clock);
  }

  readonly #database: PluginDatabase;
  readonly #clock: () => Date;
  // What is sealed with a key that another replica destroys stays sealed.
  readonly #remembered = new Map<string, string>();

  private constructor(database: PluginDatabase, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Puts sealed names in the place of names; those of pseudonymised actors are left out. */
  async seal(
    events: AuditEvent[],
  ): Promise<Omit<AuditRecord, 'seq' | 'recordedAt' | 'prevHash' | 'hash'>[]> {
    const refs = events.flatMap(({ actor }) =>
      actor.name && actor.ref ? [actor.ref] : [],
    );
    const keys = await this.#sealingKeysOf(refs);
    return events.map(event => {
      const { name, ...actor } = event.actor;
      const key = actor.ref && keys.get(actor.ref);
      return name && key
        ? {
            ...event,
            actor: {
              ...actor,
              sealedName: sealName(name, nameKeyOf(key, event.id)),
            },
          }
        : { ...event, actor };
    });
  }

  /** Adds the names that can still be opened, and their keys for an export. */
  async open(
    records: AuditRecord[],
    options: { withKeys: boolean },
  ): Promise<AuditRecord[]> {
    const refs = records.flatMap(({ actor }) =>
      actor.sealedName && actor.ref ? [actor.ref] : [],
    );
    const keys = await this.#keysOf(refs);
    return records.map(record => {
      const { actor } = record;
      const key = actor.ref && keys.get(actor.ref);
      if (!actor.sealedName || !key) {
        return record;
      }
      const nameKey = nameKeyOf(key, record.id);
      const name = openName(actor.sealedName, nameKey);
      return {
        ...record,
        actor: {
          ...actor,
          ...(name && { name }),
          ...(name && options.withKeys && { nameKey }),
        },
      };
    });
  }

  /** Whether there is or was a key for the name of this actor. */
  async knows(ref: string): Promise<boolean> {
    const knex = await this.#database.get();
    const row = await knex<KeyRow>('audit_actor_keys')
      .where({ ref })
      .first('ref');
    return row !== undefined;
  }

  /**
   * Makes all names of an actor unreadable for ever, those to come too.
   *
   * @throws ConflictError when that was done before.
   */
  async destroy(ref: string): Promise<void> {
    this.#remembered.delete(ref);
    const knex = await this.#database.get();
    const destroyed = { key: null, destroyed_at: this.#clock().toISOString() };
    await knex<KeyRow>('audit_actor_keys')
      .insert({ ref, key: null, destroyed_at: null })
      .onConflict('ref')
      .ignore();
    const changed = await knex<KeyRow>('audit_actor_keys')
      .where({ ref })
      .whereNull('destroyed_at')
      .update(destroyed);
    if (changed !== 1) {
      throw new ConflictError(`actor ${ref} is pseudonymised already`);
    }
  }

  async #sealingKeysOf(refs: string[]): Promise<Map<string, string>> {
    const fresh = refs.filter(ref => !this.#remembered.has(ref));
    if (fresh.length > 0) {
      if (this.#remembered.size + fresh.length > MAX_REMEMBERED) {
        this.#remembered.clear();
        return this.#sealingKeysOf(refs);
      }
      await this.#makeMissing([...new Set(fresh)]);
      const keys = await this.#keysOf(fresh);
      keys.forEach((key, ref) => this.#remembered.set(ref, key));
    }
    return this.#remembered;
  }

  async #keysOf(refs: string[]): Promise<Map<string, string>> {
    const knex = await this.#database.get();
    const keys = new Map<string, string>();
    const unique = [...new Set(refs)];
    for (let start = 0; start < unique.length; start += REFS_AT_ONCE) {
      const batch = unique.slice(start, start + REFS_AT_ONCE);
      const rows = await knex<KeyRow>('audit_actor_keys')
        .whereIn('ref', batch)
        .select('ref', 'key');
      rows.forEach(row => row.key && keys.set(row.ref, row.key));
    }
    return keys;
  }

  async #makeMissing(refs: string[]): Promise<void> {
    const knex = await this.#database.get();
    const known = await knex<KeyRow>('audit_actor_keys')
      .whereIn('ref', refs)
      .pluck('ref');
    const missing = refs.filter(ref => !known.includes(ref));
    if (missing.length > 0) {
      await knex<KeyRow>('audit_actor_keys')
        .insert(
          missing.map(ref => ({
            ref,
            key: randomBytes(32).toString('hex'),
            destroyed_at: null,
          })),
        )
        .onConflict('ref')
        .ignore();
    }
  }
}
