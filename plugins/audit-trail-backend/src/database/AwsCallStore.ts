/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsCall } from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import type { SessionTarget } from '../cloudtrail/sessionsOf';

interface CallsRow {
  session: string;
  account_id: string;
  region: string;
  asked_at: string;
  calls: string;
}

/** What CloudTrail answered, and when. */
export interface AskedCalls {
  askedAt: string;
  calls: AwsCall[];
}

/** Remembers what CloudTrail answered: it takes two questions a second. */
export class AwsCallStore {
  static create(database: PluginDatabase): AwsCallStore {
    return new AwsCallStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async get(target: SessionTarget): Promise<AskedCalls | undefined> {
    const knex = await this.#database.get();
    const row = await knex<CallsRow>('audit_aws_calls')
      .where(keyOf(target))
      .first();
    return row && { askedAt: row.asked_at, calls: JSON.parse(row.calls) };
  }

  async set(target: SessionTarget, asked: AskedCalls): Promise<void> {
    const knex = await this.#database.get();
    await knex<CallsRow>('audit_aws_calls')
      .insert({
        ...keyOf(target),
        asked_at: asked.askedAt,
        calls: JSON.stringify(asked.calls),
      })
      .onConflict(['session', 'account_id', 'region'])
      .merge();
  }

  /** Forgets answers from before a moment. */
  async forget(before: string): Promise<void> {
    const knex = await this.#database.get();
    await knex<CallsRow>('audit_aws_calls')
      .where('asked_at', '<', before)
      .delete();
  }
}

function keyOf(target: SessionTarget) {
  return {
    session: target.session,
    account_id: target.accountId,
    region: target.region,
  };
}
