/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { BillingLine } from '../../billing/BillingLine';
import { dimensionNames, dimensionOf, tagOf } from './dimensions';

const matchOptions = z
  .array(z.enum(['EQUALS', 'ABSENT', 'CASE_SENSITIVE']))
  .optional();

const values = z.array(z.string()).optional();

/** A filter of Cost Explorer: exactly one member is given. */
export interface Expression {
  And?: Expression[];
  Or?: Expression[];
  Not?: Expression;
  Dimensions?: z.output<typeof dimensionValues>;
  Tags?: z.output<typeof tagValues>;
}

const dimensionValues = z.object({
  Key: z.enum(dimensionNames),
  Values: values,
  MatchOptions: matchOptions,
});

const tagValues = z.object({
  Key: z.string().min(1),
  Values: values,
  MatchOptions: matchOptions,
});

/** Checks a filter. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z
    .strictObject({
      And: z.array(expressionSchema).min(2).optional(),
      Or: z.array(expressionSchema).min(2).optional(),
      Not: expressionSchema.optional(),
      Dimensions: dimensionValues.optional(),
      Tags: tagValues.optional(),
    })
    .refine(
      expression => Object.keys(expression).length === 1,
      'Expected exactly one of And, Or, Not, Dimensions and Tags',
    ),
);

/** Whether a line passes a filter. */
export function passes(line: BillingLine, filter?: Expression): boolean {
  if (!filter) {
    return true;
  }
  const { And: all, Or: some, Not: not, Dimensions: dimension } = filter;
  if (all) {
    return all.every(one => passes(line, one));
  }
  if (some) {
    return some.some(one => passes(line, one));
  }
  if (not) {
    return !passes(line, not);
  }
  if (dimension) {
    return (dimension.Values ?? []).includes(dimensionOf(line, dimension.Key));
  }
  return passesTag(line, filter.Tags);
}

function passesTag(line: BillingLine, tag: Expression['Tags']): boolean {
  if (!tag) {
    return true;
  }
  const value = tagOf(line, tag.Key);
  return tag.MatchOptions?.includes('ABSENT')
    ? value === ''
    : (tag.Values ?? []).includes(value);
}
