/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditQuery,
  AuditTerm,
  CreatedTerm,
} from '@steward/backstage-plugin-audit-trail-common';

/** A range of time as ISO instants, the second exclusive; without an end it is open there. */
export interface TimeRange {
  from?: string;
  to?: string;
}

const isRange = (term: AuditTerm): term is CreatedTerm =>
  term.kind === 'created' && !term.negated;

/** The time that a query is about: where all of its ranges overlap. */
export function rangeOf(query: AuditQuery): TimeRange {
  const ranges = query.terms.filter(isRange);
  const from = ranges.flatMap(range => range.from ?? []).sort();
  const to = ranges.flatMap(range => range.to ?? []).sort();
  return { from: from[from.length - 1], to: to[0] };
}

/** The same query about another time. */
export function withRange(query: AuditQuery, range: TimeRange): AuditQuery {
  const terms = query.terms.filter(term => !isRange(term));
  return {
    terms:
      range.from || range.to
        ? [...terms, { kind: 'created', ...range, negated: false }]
        : terms,
  };
}
