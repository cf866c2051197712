/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { CreatedTerm } from './AuditQuery';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const FIX =
  'write a day or an instant (2026-11-21, 2026-11-21T10:00:00Z), a comparison (>=2026-11-21) or a range (2026-11-01..2026-11-21)';

/** Reads the value of `created:`. Days are in UTC. @throws InputError */
export function parseCreated(value: string, negated: boolean): CreatedTerm {
  const range = value.split('..');
  if (range.length === 2) {
    const from = range[0] === '*' ? undefined : momentOf(range[0], value).from;
    const to = range[1] === '*' ? undefined : momentOf(range[1], value).to;
    return checked({ kind: 'created', from, to, negated }, value);
  }
  const [, operator, rest] = /^(>=|<=|>|<|)(.*)$/s.exec(value) ?? [];
  const moment = momentOf(rest, value);
  const bounds = {
    '>=': { from: moment.from },
    '>': { from: moment.to },
    '<': { to: moment.from },
    '<=': { to: moment.to },
    '': { from: moment.from, to: moment.to },
  }[operator];
  return checked({ kind: 'created', ...bounds, negated }, value);
}

function checked(term: CreatedTerm, value: string): CreatedTerm {
  if (term.from === undefined && term.to === undefined) {
    throw new InputError(`q: created:${value} has no end; ${FIX}`);
  }
  if (term.from && term.to && term.from >= term.to) {
    throw new InputError(
      `q: created:${value} ends before it begins; write the earlier moment first`,
    );
  }
  return term;
}

/** A day lasts until the next, an instant one millisecond. */
function momentOf(text: string, value: string): { from: string; to: string } {
  const isDay = DAY.test(text);
  const start = isDay || INSTANT.test(text) ? Date.parse(text) : NaN;
  // A day that no month has (30 February) is moved on by some parsers.
  const exists =
    !Number.isNaN(start) &&
    new Date(`${text.slice(0, 10)}T00:00:00Z`)
      .toISOString()
      .startsWith(text.slice(0, 10));
  if (!exists) {
    throw new InputError(
      `q: created:${value} has no such date as ${text || 'nothing'}; ${FIX}`,
    );
  }
  return {
    from: instantOf(start),
    to: instantOf(start + (isDay ? 86_400_000 : 1)),
  };
}

/** Within the years that ISO 8601 writes with four digits, so that texts compare as times do. */
function instantOf(time: number): string {
  return new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString();
}
