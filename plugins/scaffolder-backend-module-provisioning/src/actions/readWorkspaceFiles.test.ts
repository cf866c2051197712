/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createMockDirectory } from '@backstage/backend-test-utils';
import { chmod, symlink } from 'fs/promises';
import { readWorkspaceFiles } from './readWorkspaceFiles';

describe('readWorkspaceFiles', () => {
  const folder = createMockDirectory();
  const read = (target = '') => readWorkspaceFiles(folder.path, target);

  it('gives the files in the order of their paths, without those of git', async () => {
    folder.setContent({
      'b.yaml': 'b: 1\n',
      a: { 'c.yaml': 'c: ü\n' },
      '.git': { config: 'secret' },
    });
    expect(await read('apps/ledger')).toEqual([
      { path: 'apps/ledger/a/c.yaml', content: 'c: ü\n' },
      { path: 'apps/ledger/b.yaml', content: 'b: 1\n' },
    ]);
    expect((await read()).map(({ path }) => path)).toEqual([
      'a/c.yaml',
      'b.yaml',
    ]);
  });

  it('keeps byte order marks, and says which files can be run', async () => {
    folder.setContent({ 'bom.ps1': '\uFEFFexit\n', 'run.sh': '#!/bin/sh\n' });
    await chmod(folder.resolve('run.sh'), 0o755);
    expect(await read()).toEqual([
      { path: 'bom.ps1', content: '\uFEFFexit\n' },
      { path: 'run.sh', content: '#!/bin/sh\n', executable: true },
    ]);
  });

  it('refuses what no pull request can be made of', async () => {
    folder.setContent({ empty: {} });
    await expect(read()).rejects.toThrow('There are no files in the workspace');
    await expect(
      readWorkspaceFiles(folder.resolve('absent'), ''),
    ).rejects.toThrow('check sourcePath');
    folder.setContent({ image: Buffer.from([0xff, 0xd8, 0xff]) });
    await expect(read()).rejects.toThrow('image is no text in UTF-8');
    folder.setContent({ large: 'x'.repeat(1_000_001) });
    await expect(read()).rejects.toThrow('large has 1000001 bytes');
    folder.setContent(
      Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, ''])),
    );
    await expect(read()).rejects.toThrow('There are 201 files to publish');
    folder.setContent({ 'a.txt': 'a' });
    await symlink('/etc/passwd', folder.resolve('link'));
    await expect(read()).rejects.toThrow('link is a symbolic link');
  });
});
