/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import {
  listAll,
  paginate,
  PageTokenRefusedError,
  RepeatedTokenError,
  TooManyPagesError,
} from './paginate';

interface Page {
  items?: number[];
  next?: string;
}

function named(name: string, message: string, fields: object = {}) {
  return Object.assign(new Error(message), { name, ...fields });
}

/** A listing whose token is the index of the next page. */
function listing(pages: Array<number[] | undefined>) {
  const request = jest.fn(async (token?: string): Promise<Page> => {
    const index = Number(token ?? 0);
    return {
      items: pages[index],
      next: index + 1 < pages.length ? String(index + 1) : undefined,
    };
  });
  return {
    request,
    items: (page: Page) => page.items,
    nextToken: (page: Page) => page.next,
  };
}

async function collect(generator: AsyncGenerator<number>) {
  const items: number[] = [];
  for await (const item of generator) {
    items.push(item);
  }
  return items;
}

describe('paginate', () => {
  it('hands out every item of every page in order, empty pages included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.array(fc.integer()), { nil: undefined }), {
          minLength: 1,
        }),
        async pages => {
          const expected = pages.flatMap(page => page ?? []);
          expect(await collect(paginate(listing(pages)))).toEqual(expected);
          expect(await listAll(listing(pages))).toEqual(expected);
        },
      ),
    );
  });

  it('ends at an empty token and asks for no page that is not needed', async () => {
    const ended = { ...listing([[1], [2]]), nextToken: () => '' };
    expect(await listAll(ended)).toEqual([1]);

    const lazy = listing([[1], [2], [3]]);
    for await (const item of paginate(lazy)) {
      if (item === 1) {
        break;
      }
    }
    expect(lazy.request).toHaveBeenCalledTimes(1);
  });

  it('refuses a listing that would never end', async () => {
    const tokens = ['a', 'b', 'a'];
    const circle = { ...listing([[1]]), nextToken: () => tokens.shift() };
    await expect(listAll(circle)).rejects.toThrow(RepeatedTokenError);

    // DynamoDB's key of the last item is an object.
    const sameKey = {
      ...listing([[1]]),
      request: async (_?: { id: string }): Promise<Page> => ({ items: [1] }),
      nextToken: () => ({ id: 'x' }),
    };
    await expect(listAll(sameKey)).rejects.toThrow(RepeatedTokenError);

    let page = 0;
    const endless = { ...listing([[1]]), nextToken: () => String(page++) };
    await expect(listAll({ ...endless, maxPages: 7 })).rejects.toThrow(
      TooManyPagesError,
    );
  });

  const refusals = [
    named('ExpiredNextTokenException', 'The token has expired'),
    named('InvalidNextToken', 'Invalid token'),
    named(
      'PaginationTokenExpiredException',
      'A PaginationToken is valid for a maximum of 15 minutes.',
    ),
    named('InvalidInputException', 'You provided an invalid value', {
      Reason: 'INVALID_NEXT_TOKEN',
    }),
    named('InvalidParameterException', 'Invalid nextToken'),
    named('ValidationException', 'The NextToken is not valid'),
  ];
  it.each(refusals.map(error => ({ error })))(
    'begins again when AWS refuses its own token: $error.name',
    async ({ error }) => {
      function refusing(times: number) {
        const inner = listing([[1, 2], [3], [4]]);
        let left = times;
        return {
          ...inner,
          request: async (token?: string) => {
            if (token === '2' && left-- > 0) {
              throw error;
            }
            return inner.request(token);
          },
        };
      }
      expect(await listAll(refusing(2))).toEqual([1, 2, 3, 4]);
      await expect(listAll(refusing(3))).rejects.toThrow(PageTokenRefusedError);
      await expect(collect(paginate(refusing(1)))).rejects.toThrow(
        PageTokenRefusedError,
      );
      expect(
        await collect(paginate({ ...refusing(1), onExpiredToken: 'restart' })),
      ).toEqual([1, 2, 3, 1, 2, 3, 4]);
    },
  );

  it('passes on any other error, and a token error of a request without a token', async () => {
    for (const error of [
      named('AccessDeniedException', 'no'),
      named('ValidationException', 'The filter is not valid'),
      refusals[0],
    ]) {
      const request = jest.fn().mockRejectedValue(error);
      await expect(listAll({ ...listing([]), request })).rejects.toBe(error);
      expect(request).toHaveBeenCalledTimes(1);
    }
  });
});
