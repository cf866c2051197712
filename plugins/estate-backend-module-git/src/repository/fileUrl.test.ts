/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { fileUrl, isOfRepository } from './fileUrl';

describe('fileUrl', () => {
  it.each([
    [
      'https://github.com/a/b/tree/main',
      'https://github.com/a/b/blob/main/x/y%20z.yaml',
    ],
    [
      'https://github.com/a/b/tree/main/live/',
      'https://github.com/a/b/blob/main/live/x/y%20z.yaml',
    ],
    ['https://github.com/a/b', 'https://github.com/a/b/blob/HEAD/x/y%20z.yaml'],
    [
      'https://gitlab.com/a/g/b/-/tree/main',
      'https://gitlab.com/a/g/b/-/blob/main/x/y%20z.yaml',
    ],
    [
      'https://bitbucket.org/a/b/src/main',
      'https://bitbucket.org/a/b/src/main/x/y%20z.yaml',
    ],
  ])('shows a file of %s', (tree, expected) => {
    expect(fileUrl(tree, 'x/y z.yaml')).toBe(expected);
  });

  it('tells the repository of a push', () => {
    const url = 'https://github.com/Acme/live/tree/main/sub';
    expect(isOfRepository(url, 'https://github.com/acme/live.git')).toBe(true);
    expect(isOfRepository(url, 'https://github.com/acme/live')).toBe(true);
    expect(isOfRepository(url, 'https://github.com/acme/live-2')).toBe(false);
    expect(isOfRepository(url, 'https://gitlab.com/acme/live')).toBe(false);
    expect(isOfRepository(url, undefined)).toBe(false);
  });
});
