/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { nearestWord } from './nearestWord';

/**
 * zod's error map for settings: the same words for the same fault in every
 * section, as `<reason>; <fix>`. A message that a schema brings comes first.
 */
export const settingWords: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${named(issue.expected)}; ${howToWrite(issue.expected)}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return notOneOf(issue.input, issue.values);
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? notOneOf(discriminatorOf(issue), issue.options)
        : 'has none of the accepted forms; Correct it as the documentation shows';
    case 'invalid_format':
      return issue.format === 'url'
        ? 'is not a URL; Write the whole address, such as https://example.com/path'
        : `does not have the form ${issue.format}; Correct it`;
    case 'not_multiple_of':
      return `is not a multiple of ${issue.divisor}; Use a multiple of ${issue.divisor}`;
    case 'invalid_key':
      return `is not an accepted name (${issue.issues
        .map(({ message }) => message)
        .join(', ')}); Rename it`;
    default:
      return undefined;
  }
};

const TYPES: Record<string, [name: string, instruction: string]> = {
  string: ['text', 'Write text; put it in quotes if it looks like a number'],
  number: ['a number', 'Write a number without quotes'],
  int: ['a whole number', 'Write a whole number'],
  boolean: ['true or false', 'Write true or false, without quotes'],
  array: ['a list', 'Write a list, each entry after a dash'],
  object: ['an object', 'Write its settings as keys below it'],
  record: ['an object', 'Write its settings as keys below it'],
};

function named(type: string): string {
  return TYPES[type]?.[0] ?? `of type ${type}`;
}

function howToWrite(type: string): string {
  return TYPES[type]?.[1] ?? `Write a value of type ${type}`;
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>) {
  const { minimum, inclusive = true, origin } = issue;
  if (origin === 'string') {
    return Number(minimum) === 1
      ? 'is empty; Enter a value'
      : `has fewer than ${minimum} characters; Use at least ${minimum}`;
  }
  if (origin === 'array') {
    return `has fewer than ${minimum} entries; Add entries until there are ${minimum}`;
  }
  return inclusive
    ? `is less than ${minimum}; Use ${minimum} or more`
    : `is not more than ${minimum}; Use a number above ${minimum}`;
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>) {
  const { maximum, inclusive = true, origin } = issue;
  if (origin === 'string') {
    return `has more than ${maximum} characters; Use at most ${maximum}`;
  }
  if (origin === 'array') {
    return `has more than ${maximum} entries; Remove entries until there are ${maximum}`;
  }
  return inclusive
    ? `is more than ${maximum}; Use ${maximum} or less`
    : `is not less than ${maximum}; Use a number below ${maximum}`;
}

function notOneOf(found: unknown, values: readonly unknown[]): string {
  const accepted = values.map(String);
  const nearest =
    typeof found === 'string' ? nearestWord(found, accepted) : undefined;
  const all =
    accepted.length === 1
      ? `Use ${accepted[0]}`
      : `Use one of: ${accepted.join(', ')}`;
  return `is not an accepted value; ${
    nearest ? `Did you mean "${nearest}"? ` : ''
  }${all}`;
}

function discriminatorOf(
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>,
): unknown {
  const { input, discriminator } = issue;
  return typeof input === 'object' && input !== null && discriminator
    ? Reflect.get(input, discriminator)
    : undefined;
}
