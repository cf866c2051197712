/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditQuery, AuditTerm, CreatedTerm } from './AuditQuery';

/** Writes a query so that `parseQuery` reads the same again. @public */
export function printQuery(query: AuditQuery): string {
  return query.terms.map(printTerm).join(' ');
}

function printTerm(term: AuditTerm): string {
  const minus = term.negated ? '-' : '';
  switch (term.kind) {
    case 'created':
      return `${minus}created:${printRange(term)}`;
    case 'words':
      return `${minus}${
        /^[\p{L}\p{N}][\p{L}\p{N}.@/_-]*$/u.test(term.value)
          ? term.value
          : quote(term.value)
      }`;
    default:
      return `${minus}${term.qualifier}:${printValue(term.value, term.prefix)}`;
  }
}

/** A prefix cannot be quoted, and a value that ends in a star must be. */
function printValue(value: string, prefix: boolean): string {
  if (prefix) {
    return `${value}*`;
  }
  return /^[^\s"]+$/.test(value) && !value.endsWith('*') ? value : quote(value);
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function printRange(term: CreatedTerm): string {
  if (term.from === undefined) {
    return `<${day(term.to ?? '')}`;
  }
  if (term.to === undefined) {
    return `>=${day(term.from)}`;
  }
  const last = new Date(Date.parse(term.to) - 1).toISOString();
  if (isDayStart(term.from) && isDayStart(term.to)) {
    const lastDay = last.slice(0, 10);
    return day(term.from) === lastDay
      ? lastDay
      : `${day(term.from)}..${lastDay}`;
  }
  // The end of a range is inclusive: the last millisecond, not the first after.
  return `${day(term.from)}..${last}`;
}

function day(instant: string): string {
  return isDayStart(instant) ? instant.slice(0, 10) : instant;
}

function isDayStart(instant: string): boolean {
  return instant.endsWith('T00:00:00.000Z');
}
