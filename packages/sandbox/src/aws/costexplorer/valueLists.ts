/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Billing } from '../../billing/Billing';
import { BillingLine } from '../../billing/BillingLine';
import { operation, Operation, OperationContext } from '../AwsService';
import { paginate } from '../paginate';
import { costExplorerErrors as errors } from './costExplorerErrors';
import {
  activatedTags,
  dimensionNames,
  dimensionOf,
  tagOf,
} from './dimensions';
import { expressionSchema, passes } from './expression';
import { readPeriod, timePeriodSchema } from './timePeriod';
import { visibleLines } from './visibleLines';

const common = {
  TimePeriod: timePeriodSchema,
  SearchString: z.string().optional(),
  Filter: expressionSchema.optional(),
  MaxResults: z.number().int().min(1).max(1000).default(1000),
  NextPageToken: z.string().optional(),
};
const tagsInput = z.object({ ...common, TagKey: z.string().optional() });
const dimensionsInput = z.object({
  ...common,
  Dimension: z.enum(dimensionNames),
});

/** GetDimensionValues: the values that cost anything in a period. */
export function dimensionValues(billing: Billing): Operation {
  return operation(
    dimensionsInput,
    (input, context) => {
      const values = valuesOf(billing, input, context, line =>
        dimensionOf(line, input.Dimension),
      );
      const { items, ...page } = pageOf(values, input);
      return {
        DimensionValues: items.map(Value => ({
          Value,
          Attributes:
            input.Dimension === 'LINKED_ACCOUNT'
              ? { description: context.world.account(Value)?.name ?? '' }
              : {},
        })),
        ...page,
      };
    },
    listingOf('DimensionValues'),
  );
}

/** GetTags: the keys of activated tags, or the values of one. */
export function tagValues(billing: Billing): Operation {
  return operation(
    tagsInput,
    (input, context) => {
      const { TagKey: key } = input;
      const values =
        key === undefined
          ? activatedTags
          : valuesOf(billing, input, context, line => tagOf(line, key));
      const { items, ...page } = pageOf(
        key !== undefined && !activatedTags.includes(key) ? [] : values,
        input,
      );
      return { Tags: items, ...page };
    },
    listingOf('Tags'),
  );
}

function valuesOf(
  billing: Billing,
  input: z.output<typeof tagsInput>,
  context: OperationContext,
  valueOf: (line: BillingLine) => string,
): string[] {
  const period = readPeriod(input.TimePeriod, billing.today());
  const days = Array.from(
    { length: period.to - period.from },
    (_, index) => period.from + index,
  );
  const lines = visibleLines(billing, period, context).filter(
    line =>
      passes(line, input.Filter) && days.some(day => line.unblended(day) !== 0),
  );
  const search = input.SearchString?.toLowerCase() ?? '';
  return [...new Set(lines.map(valueOf))]
    .filter(value => value.toLowerCase().includes(search))
    .sort();
}

function pageOf(
  values: readonly string[],
  { NextPageToken: token, ...request }: z.output<typeof tagsInput>,
) {
  const { items, nextToken } = paginate(values, {
    listing: JSON.stringify(request),
    token,
    size: request.MaxResults,
    errors,
  });
  return {
    items,
    ReturnSize: items.length,
    TotalSize: values.length,
    NextPageToken: nextToken,
  };
}

function listingOf(items: string) {
  return {
    listing: { items, tokenIn: 'NextPageToken', tokenOut: 'NextPageToken' },
  };
}
