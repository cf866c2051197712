/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { auditOutcomeSchema, auditSeveritySchema } from '../records';
import {
  AuditQuery,
  AuditTerm,
  TEXT_QUALIFIERS,
  TextQualifier,
} from './AuditQuery';
import { parseCreated } from './parseCreated';
import { RawTerm, splitTerms } from './splitTerms';
import { wordsOf } from './wordsOf';

/** Longer queries are refused. @public */
export const MAX_QUERY_LENGTH = 2000;
const MAX_TERMS = 50;

const CHOICES: Partial<Record<TextQualifier, readonly string[]>> = {
  outcome: auditOutcomeSchema.options,
  severity: auditSeveritySchema.options,
};

/**
 * Reads a query such as `actor:user:default/ana -outcome:success
 * created:>=2026-11-01 "payments prod"`.
 *
 * @throws InputError that names the qualifier, the value and the fix.
 * @public
 */
export function parseQuery(query: string): AuditQuery {
  if (query.length > MAX_QUERY_LENGTH) {
    throw new InputError(
      `q: has ${query.length} characters; write at most ${MAX_QUERY_LENGTH}`,
    );
  }
  const terms = splitTerms(query).map(toTerm);
  if (terms.length > MAX_TERMS) {
    throw new InputError(
      `q: has ${terms.length} terms; write at most ${MAX_TERMS}`,
    );
  }
  return { terms };
}

function toTerm(raw: RawTerm): AuditTerm {
  const { qualifier, value, negated, quoted } = raw;
  if (qualifier === undefined) {
    if (wordsOf(value).length === 0) {
      throw new InputError(
        `q: ${value} has no letter or digit; write a word, or leave it out`,
      );
    }
    return { kind: 'words', value, negated };
  }
  if (qualifier === 'created') {
    return parseCreated(value, negated);
  }
  if (!isTextQualifier(qualifier)) {
    throw new InputError(
      `q: ${qualifier}:${value} has an unknown qualifier; use one of ${[
        ...TEXT_QUALIFIERS,
        'created',
      ].join(', ')}, or quote the whole as free text`,
    );
  }
  const prefix = !quoted && value.endsWith('*');
  const text = prefix ? value.slice(0, -1) : value;
  const choices = CHOICES[qualifier];
  if (choices && (prefix || !choices.includes(text))) {
    throw new InputError(
      `q: ${qualifier}:${value} is not possible; use one of ${choices.join(
        ', ',
      )}`,
    );
  }
  if (text === '') {
    throw new InputError(
      `q: ${qualifier}:${
        quoted ? '""' : value
      } has no value; write one, or leave ${qualifier}: out`,
    );
  }
  return { kind: 'text', qualifier, value: text, prefix, negated };
}

function isTextQualifier(name: string): name is TextQualifier {
  return (TEXT_QUALIFIERS as readonly string[]).includes(name);
}
