/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Listing, Members } from '../aws/AwsService';
import { FaultRegistry } from './FaultRegistry';

type Effects = ReturnType<FaultRegistry['effectsOn']>;

const emptyMark = 'empty.';

/** The input as the operation would have got it without an empty page before. */
export function withoutEmptyMark(listing: Listing, input: Members): Members {
  const token = input[listing.tokenIn];
  return typeof token === 'string' && token.startsWith(emptyMark)
    ? {
        ...input,
        [listing.tokenIn]: token.slice(emptyMark.length) || undefined,
      }
    : input;
}

/** The empty page that comes before the one asked for, once for each token. */
export function emptyPageBefore(
  listing: Listing,
  input: Members,
): Members | undefined {
  const token = input[listing.tokenIn];
  const asked = typeof token === 'string' ? token : '';
  return asked.startsWith(emptyMark)
    ? undefined
    : { [listing.items]: [], [listing.tokenOut]: `${emptyMark}${asked}` };
}

/** The answer after truncation, emptying and token repetition. */
export function changeListing(
  listing: Listing,
  effects: Effects,
  input: Members,
  output: Members,
): Members {
  const { items, tokenIn, tokenOut } = listing;
  const found = output[items];
  const all = Array.isArray(found) ? found : [];
  const token = tokenOut === 'PaginationToken' ? '' : undefined;
  if (effects.empty) {
    return { ...output, [items]: [], [tokenOut]: token };
  }
  if (effects.truncate) {
    const { keep = all.length } = effects.truncate;
    return { ...output, [items]: all.slice(0, keep), [tokenOut]: token };
  }
  if (effects.repeatToken && input[tokenIn]) {
    return { ...output, [tokenOut]: input[tokenIn] };
  }
  return output;
}

function isMembers(value: unknown): value is Members {
  return (
    typeof value === 'object' && value !== null && !(value instanceof Date)
  );
}

/** The answer without the members of these names, at any depth. */
export function omitMembers(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map(item => omitMembers(item, names));
  }
  if (!isMembers(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !names.includes(name))
      .map(([name, member]) => [name, omitMembers(member, names)]),
  );
}
