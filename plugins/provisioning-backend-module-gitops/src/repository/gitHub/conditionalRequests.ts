/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Octokit } from '@octokit/rest';
import { LRUCache } from 'lru-cache';
import { isRequestError } from './isRequestError';

/** An answer with the tag that it is still true by. */
interface KnownAnswer {
  etag: string;
  response: Awaited<ReturnType<Octokit['request']>>;
}

/** What is known of a host, shared by all clients of it. */
export type KnownAnswers = LRUCache<string, KnownAnswer>;

/**
 * Sends the ETag of what is known with each reading request, and gives what is
 * known when the host says that nothing changed: such answers cost nothing of
 * the rate limit.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests
 */
export function useConditionalRequests(
  octokit: Octokit,
  known: KnownAnswers,
): void {
  octokit.hook.wrap('request', async (request, options) => {
    if (options.method !== 'GET') {
      return request(options);
    }
    const { url } = octokit.request.endpoint(options);
    const earlier = known.get(url);
    if (!earlier) {
      return remember(await request(options));
    }
    try {
      return remember(
        await request({
          ...options,
          headers: { ...options.headers, 'if-none-match': earlier.etag },
        }),
      );
    } catch (error) {
      if (isRequestError(error) && error.status === 304) {
        return earlier.response;
      }
      throw error;
    }

    function remember(response: KnownAnswer['response']) {
      const { etag } = response.headers;
      if (etag) {
        known.set(url, { etag, response });
      }
      return response;
    }
  });
}
