/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditQuery,
  TextQualifier,
  TextTerm,
  wordsOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

const COLUMN: Record<TextQualifier, string> = {
  actor: 'person_ref',
  action: 'action',
  resource: 'resource_ref',
  account: 'account_id',
  outcome: 'outcome',
  severity: 'severity',
  correlation: 'correlation_id',
};

/** Adds the conditions of a query. */
export function compileQuery(
  builder: Knex.QueryBuilder,
  query: AuditQuery,
  knex: Knex,
): void {
  const alternatives = new Map<TextQualifier, TextTerm[]>();
  for (const term of query.terms) {
    if (term.kind === 'words') {
      const words = wordsOf(term.value);
      compileWords(builder, words, term.negated, isPostgres(knex));
    } else if (term.kind === 'created') {
      const inRange = (range: Knex.QueryBuilder) => {
        if (term.from) {
          range.where('occurred_at', '>=', term.from);
        }
        if (term.to) {
          range.where('occurred_at', '<', term.to);
        }
      };
      builder[term.negated ? 'whereNot' : 'where'](inRange);
    } else if (term.negated) {
      // A value that is not there is not equal either.
      builder.where(none =>
        none
          .whereNot(one => compileText(one, term))
          .orWhereNull(columnOf(term)),
      );
    } else {
      const terms = alternatives.get(term.qualifier) ?? [];
      alternatives.set(term.qualifier, [...terms, term]);
    }
  }
  for (const terms of alternatives.values()) {
    builder.where(any =>
      terms.forEach(term => any.orWhere(one => compileText(one, term))),
    );
  }
}

/** Services are found as who called, people as for whom it was. */
function columnOf(term: TextTerm): string {
  return term.qualifier === 'actor' && /^(plugin|external):/.test(term.value)
    ? 'actor_ref'
    : COLUMN[term.qualifier];
}

function compileText(builder: Knex.QueryBuilder, term: TextTerm): void {
  const column = columnOf(term);
  if (!term.prefix) {
    builder.where(column, term.value);
    return;
  }
  // U+10FFFF is the last character in the order of bytes.
  builder
    .where(column, '>=', term.value)
    .where(column, '<', `${term.value}\u{10FFFF}`);
}

function compileWords(
  builder: Knex.QueryBuilder,
  words: string[],
  negated: boolean,
  postgres: boolean,
): void {
  const method = negated ? 'whereNot' : 'where';
  if (postgres) {
    builder[method](one =>
      one.whereRaw(`string_to_array(words, ' ') @> ?::text[]`, [words]),
    );
    return;
  }
  builder[method](all =>
    words.forEach(word =>
      all.whereRaw(`instr(' ' || words || ' ', ?) > 0`, [` ${word} `]),
    ),
  );
}
