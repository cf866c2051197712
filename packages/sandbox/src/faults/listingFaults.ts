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
    : {
        ...withItems({}, listing.items, []),
        [listing.tokenOut]: `${emptyMark}${asked}`,
      };
}

/** What is at a path of names with dots between them. */
function itemsOf(output: Members, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isMembers(value) ? value[name] : undefined),
      output,
    );
}

/** The answer with other items at a path. */
function withItems(output: Members, path: string, items: unknown[]): Members {
  const [name, ...rest] = path.split('.');
  const inner = output[name];
  return {
    ...output,
    [name]:
      rest.length > 0
        ? withItems(isMembers(inner) ? inner : {}, rest.join('.'), items)
        : items,
  };
}

/** The answer after truncation, emptying and token repetition. */
export function changeListing(
  listing: Listing,
  effects: Effects,
  input: Members,
  output: Members,
): Members {
  const { items, tokenIn, tokenOut } = listing;
  const found = itemsOf(output, items);
  const all = Array.isArray(found) ? found : [];
  const token = tokenOut === 'PaginationToken' ? '' : undefined;
  if (effects.empty) {
    return { ...withItems(output, items, []), [tokenOut]: token };
  }
  if (effects.truncate) {
    const { keep = all.length } = effects.truncate;
    return {
      ...withItems(output, items, all.slice(0, keep)),
      [tokenOut]: token,
    };
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
