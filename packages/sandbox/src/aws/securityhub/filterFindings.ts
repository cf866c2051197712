/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';
import { Members } from '../AwsService';

/** The value at `a.b.c`; of a list the values of all items. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => valuesAt(item, path));
  }
  const [first, ...rest] = path;
  if (first === undefined) {
    return [value];
  }
  return typeof value === 'object' && value !== null && first in value
    ? valuesAt((value as Members)[first], rest)
    : [];
}

type Compare = (found: string, wanted: string) => boolean;

const comparisons: { [name: string]: Compare } = {
  EQUALS: (found, wanted) => found === wanted,
  PREFIX: (found, wanted) => found.startsWith(wanted),
  CONTAINS: (found, wanted) => found.includes(wanted),
  NOT_EQUALS: (found, wanted) => found !== wanted,
  PREFIX_NOT_EQUALS: (found, wanted) => !found.startsWith(wanted),
  NOT_CONTAINS: (found, wanted) => !found.includes(wanted),
};

/** One condition on a text. */
export interface TextFilter {
  Value: string;
  Comparison: string;
}

/**
 * Whether a document passes the filters on one of its texts. Positive filters
 * are joined by OR, negative ones by AND, as at AWS.
 *
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StringFilter.html
 */
export function passesText(
  document: Members,
  path: string,
  filters: TextFilter[],
  invalid: (message: string) => AwsError,
): boolean {
  const values = valuesAt(document, path.split('.')).map(String);
  const holds = ({ Value, Comparison }: TextFilter) => {
    const compare = comparisons[Comparison];
    if (!compare) {
      throw invalid(`Invalid comparison ${Comparison} of the filter ${path}`);
    }
    return /NOT/.test(Comparison)
      ? values.every(value => compare(value, Value))
      : values.some(value => compare(value, Value));
  };
  const positive = filters.filter(({ Comparison }) => !/NOT/.test(Comparison));
  const negative = filters.filter(({ Comparison }) => /NOT/.test(Comparison));
  return (
    (positive.length === 0 || positive.some(holds)) && negative.every(holds)
  );
}
