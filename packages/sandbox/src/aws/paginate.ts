/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { CommonErrors } from './AwsService';

function markOf(listing: string): string {
  return createHash('md5').update(listing).digest('base64url');
}

function tokenFor(listing: string, offset: number): string {
  return Buffer.from(`${markOf(listing)} ${offset}`).toString('base64url');
}

function offsetOf(token: string, listing: string): number | undefined {
  const [mark, offset = ''] = Buffer.from(token, 'base64url')
    .toString('utf8')
    .split(' ');
  return mark === markOf(listing) && /^\d+$/.test(offset)
    ? Number(offset)
    : undefined;
}

/**
 * One page of `items`. The token is opaque to callers and belongs to one
 * `listing`; another's, or an invented one, is refused as AWS refuses it.
 */
export function paginate<T>(
  items: readonly T[],
  options: {
    listing: string;
    token?: string;
    size: number;
    errors: CommonErrors;
  },
): { items: T[]; nextToken?: string } {
  const { listing, token, size, errors } = options;
  const offset = token ? offsetOf(token, listing) : 0;
  if (offset === undefined) {
    throw errors.invalidToken('The pagination token is invalid.');
  }
  const end = offset + size;
  return {
    items: items.slice(offset, end),
    ...(end < items.length && { nextToken: tokenFor(listing, end) }),
  };
}
