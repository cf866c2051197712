/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EventSuggestions,
  SuggestedQualifier,
} from '@steward/backstage-plugin-audit-trail-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { EventCriteria } from './EventCondition';
import { EventRow } from './eventRows';
import { newestEvents } from './newestEvents';

const MAX_VALUES = 20;
const RECENT_EVENTS = 2_000;

const COLUMN = {
  actor: 'person_ref',
  action: 'action',
  resource: 'resource_ref',
  account: 'account_id',
} as const;

/** Values to choose from when a query is written. */
export class SuggestionStore {
  static create(database: PluginDatabase): SuggestionStore {
    return new SuggestionStore(database);
  }

  readonly #database: PluginDatabase;

  private constructor(database: PluginDatabase) {
    this.#database = database;
  }

  /**
   * Values with this text in them that the newest events have which the
   * caller may see, most frequent first; for those who see all, values that
   * begin with it follow, however old.
   */
  async suggest(options: {
    qualifier: SuggestedQualifier;
    text: string;
    criteria: EventCriteria | undefined;
  }): Promise<EventSuggestions> {
    const { qualifier, text, criteria } = options;
    const column = COLUMN[qualifier];
    const recent = await this.#recent(column, text, criteria);
    const known = new Set(recent.map(one => one.value));
    const older =
      criteria || text === '' || recent.length >= MAX_VALUES
        ? []
        : (await this.#beginning(column, text)).filter(
            value => !known.has(value),
          );
    return {
      values: [...recent, ...older.map(value => ({ value }))].slice(
        0,
        MAX_VALUES,
      ),
    };
  }

  async #recent(
    column: (typeof COLUMN)[SuggestedQualifier],
    text: string,
    criteria: EventCriteria | undefined,
  ): Promise<{ value: string; count: number }[]> {
    const rows = await newestEvents(await this.#database.get(), {
      query: { terms: [] },
      criteria,
      limit: RECENT_EVENTS,
      columns: [column],
    });
    const wanted = text.toLowerCase();
    const counts = new Map<string, number>();
    for (const { [column]: value } of rows) {
      if (value?.toLowerCase().includes(wanted)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((x, y) => y.count - x.count || x.value.localeCompare(y.value))
      .slice(0, MAX_VALUES);
  }

  /** Jumps from one value to the next in the index of the column. */
  async #beginning(
    column: (typeof COLUMN)[SuggestedQualifier],
    text: string,
  ): Promise<string[]> {
    const knex = await this.#database.get();
    const values: string[] = [];
    const end = `${text}\u{10FFFF}`;
    while (values.length < MAX_VALUES) {
      const last = values[values.length - 1];
      const row = await knex<EventRow>('audit_events')
        .where(column, last === undefined ? '>=' : '>', last ?? text)
        .where(column, '<', end)
        .orderBy(column)
        .first({ value: column });
      if (!row?.value) {
        return values;
      }
      values.push(row.value);
    }
    return values;
  }
}
