/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CustomErrorBase } from '@backstage/errors';
import { isInvalidPageToken } from './isInvalidPageToken';

/** How the pages of one listing are asked for and read. @public */
export interface PaginateOptions<Page, Item, Token = string> {
  /** Asks for one page; the first time without a token. */
  request(token?: Token): Promise<Page>;
  items(page: Page): Item[] | undefined;
  nextToken(page: Page): Token | undefined;
  /**
   * What happens when AWS refuses a page token that it gave out itself.
   * `throw` is the default of {@link paginate}; with `restart` the listing
   * begins again and **items that were handed out already come again**.
   * {@link listAll} always restarts and discards.
   */
  onExpiredToken?: 'throw' | 'restart';
  /** More restarts than this throw the refusal. Default 2. */
  maxRestarts?: number;
  /** A listing with more pages than this is taken for endless. Default 10,000. */
  maxPages?: number;
}

/** A listing handed out a token that it had handed out before; it would never end. @public */
export class RepeatedTokenError extends CustomErrorBase {
  name = 'RepeatedTokenError' as const;
}

/** A listing has more pages than allowed. @public */
export class TooManyPagesError extends CustomErrorBase {
  name = 'TooManyPagesError' as const;
}

/** AWS refused a page token of its own, and restarting did not help or was not asked for. @public */
export class PageTokenRefusedError extends CustomErrorBase {
  name = 'PageTokenRefusedError' as const;
}

const DEFAULT_MAX_PAGES = 10_000;
const DEFAULT_MAX_RESTARTS = 2;

/**
 * Goes through a listing page by page. An empty page with a token is not the
 * end: only a page without a token is (AWS documents this for every `List*`
 * operation, for example
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html).
 *
 * @throws {@link RepeatedTokenError}, {@link TooManyPagesError},
 * {@link PageTokenRefusedError}, and whatever `request` throws.
 *
 * @public
 */
export async function* paginate<Page, Item, Token = string>(
  options: PaginateOptions<Page, Item, Token>,
): AsyncGenerator<Item, void, undefined> {
  const { onExpiredToken = 'throw', maxRestarts = DEFAULT_MAX_RESTARTS } =
    options;
  for (let restarts = 0; ; restarts++) {
    try {
      yield* pagesOnce(options);
      return;
    } catch (error) {
      const restart =
        onExpiredToken === 'restart' &&
        restarts < maxRestarts &&
        error instanceof PageTokenRefusedError;
      if (!restart) {
        throw error;
      }
    }
  }
}

/**
 * The whole listing as an array. When AWS refuses a page token in the middle,
 * what was read is discarded and the listing begins again, so the answer is
 * always one clean listing from its first to its last page.
 *
 * @throws as {@link paginate}
 *
 * @public
 */
export async function listAll<Page, Item, Token = string>(
  options: Omit<PaginateOptions<Page, Item, Token>, 'onExpiredToken'>,
): Promise<Item[]> {
  const { maxRestarts = DEFAULT_MAX_RESTARTS } = options;
  for (let restarts = 0; ; restarts++) {
    try {
      const items: Item[] = [];
      for await (const item of pagesOnce(options)) {
        items.push(item);
      }
      return items;
    } catch (error) {
      if (
        restarts >= maxRestarts ||
        !(error instanceof PageTokenRefusedError)
      ) {
        throw error;
      }
    }
  }
}

async function* pagesOnce<Page, Item, Token>(
  options: PaginateOptions<Page, Item, Token>,
): AsyncGenerator<Item, void, undefined> {
  const { maxPages = DEFAULT_MAX_PAGES } = options;
  const seen = new Set<string>();
  let token: Token | undefined;
  for (let pages = 0; ; pages++) {
    if (pages >= maxPages) {
      throw new TooManyPagesError(
        `The listing has more than ${maxPages} pages; it is taken for endless`,
      );
    }
    const page = await requestPage(options, token);
    yield* options.items(page) ?? [];
    token = meaningful(options.nextToken(page));
    if (token === undefined) {
      return;
    }
    const key = JSON.stringify(token);
    if (seen.has(key)) {
      throw new RepeatedTokenError(
        `The listing gave the same page token twice, the second time on page ${
          pages + 1
        }; it would never end`,
      );
    }
    seen.add(key);
  }
}

async function requestPage<Page, Item, Token>(
  options: PaginateOptions<Page, Item, Token>,
  token: Token | undefined,
): Promise<Page> {
  try {
    return await options.request(token);
  } catch (error) {
    if (token !== undefined && isInvalidPageToken(error)) {
      throw new PageTokenRefusedError(
        'AWS refused a page token that it gave out itself',
        error,
      );
    }
    throw error;
  }
}

// Some AWS-compatible servers end a listing with null or an empty string.
function meaningful<Token>(token: Token | undefined): Token | undefined {
  return token === null || token === '' ? undefined : token;
}
