/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseRepositoryAddress, repositoryUrl } from './RepositoryAddress';

describe('parseRepositoryAddress', () => {
  it.each([
    ['https://github.com/acme/live', 'acme/live', undefined, ''],
    ['https://github.com/acme/live.git', 'acme/live', undefined, ''],
    ['https://github.com/acme/tree/tree/main', 'acme/tree', 'main', ''],
    ['https://git.acme.example/a/b/tree/x%2Fy/c/d', 'a/b', 'x/y', 'c/d'],
    ['https://gitlab.com/acme/live/-/tree/main/x', 'acme/live', 'main', 'x'],
    ['https://gitlab.com/acme/sub/live', 'acme/sub/live', undefined, ''],
    ['https://gitlab.com/a/b/c/d/tree/main', 'a/b/c/d', 'main', ''],
    ['https://gitlab.com/a/b/c/-/tree/v1/x/-/y', 'a/b/c', 'v1', 'x/-/y'],
  ])('takes %s apart', (address, path, branch, folder) => {
    const parsed = parseRepositoryAddress(address);
    expect(parsed).toEqual({
      origin: new URL(address).origin,
      path,
      branch,
      folder,
    });
    expect(repositoryUrl(parsed)).toBe(`${parsed.origin}/${path}`);
  });

  it.each([
    'acme/live',
    'https://github.com/acme',
    'https://github.com/acme/.git',
    'https://github.com/acme/live/tree',
    'https://github.com/acme/live/blob/main/README.md',
    'https://gitlab.com/acme/live/-/blob/main/README.md',
    'https://gitlab.com/acme/live/-/tree',
  ])('refuses %s', address => {
    expect(() => parseRepositoryAddress(address)).toThrow(
      `"${address}" is no address of a repository`,
    );
  });
});
