/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SharedAnswers } from './SharedAnswers';

describe('SharedAnswers', () => {
  it('asks once for all who wait, again when it is old, absent or failed', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000);
    const answers = new SharedAnswers<string>(500);
    const ask = jest
      .fn<Promise<string | undefined>, []>()
      .mockRejectedValueOnce(new Error('throttled'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce('first')
      .mockResolvedValueOnce('second');
    const failed = await Promise.allSettled([
      answers.get('a', ask),
      answers.get('a', ask),
    ]);
    expect(failed.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await answers.get('a', ask)).toBeUndefined();
    expect(
      await Promise.all([1, 2, 3].map(() => answers.get('a', ask))),
    ).toEqual(['first', 'first', 'first']);
    now.mockReturnValue(1_499);
    expect(await answers.get('a', ask)).toBe('first');
    now.mockReturnValue(1_500);
    expect(await answers.get('a', ask)).toBe('second');
    expect(ask).toHaveBeenCalledTimes(4);
    now.mockRestore();
  });
});
