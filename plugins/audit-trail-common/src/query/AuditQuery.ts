/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Qualifiers whose value is compared as text; a `*` at the end means "begins with". @public */
export const TEXT_QUALIFIERS = [
  'actor',
  'action',
  'resource',
  'account',
  'outcome',
  'severity',
  'correlation',
] as const;

/** @public */
export type TextQualifier = (typeof TEXT_QUALIFIERS)[number];

/** `actor:ana`, or `-actor:ana`. @public */
export interface TextTerm {
  kind: 'text';
  qualifier: TextQualifier;
  value: string;
  /** Values that begin with this. */
  prefix: boolean;
  negated: boolean;
}

/** Half-open range of `occurredAt`, both ends as ISO instants with milliseconds. @public */
export interface CreatedTerm {
  kind: 'created';
  /** Inclusive. */
  from?: string;
  /** Exclusive. */
  to?: string;
  negated: boolean;
}

/** Words that must all be there, or none of the phrase when negated. @public */
export interface WordsTerm {
  kind: 'words';
  value: string;
  negated: boolean;
}

/** @public */
export type AuditTerm = TextTerm | CreatedTerm | WordsTerm;

/**
 * Terms of one qualifier are alternatives, unless negated; terms of different
 * qualifiers, all words and all ranges of time must hold.
 *
 * @public
 */
export interface AuditQuery {
  terms: AuditTerm[];
}
