/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { findStackFiles } from './findStackFiles';
import { parseAtmosConfig } from './parseAtmosConfig';

describe('parseAtmosConfig', () => {
  const parse = (
    tree: Record<string, string>,
    options?: { configPath?: string },
  ) => parseAtmosConfig(new Map(Object.entries(tree)), options);

  it('finds the configuration where it is, and merges what it imports below it', () => {
    const { config, problems } = parse({
      'rootfs/usr/local/etc/atmos/atmos.yaml': `
base_path: ""
import: [extra/*.yaml, "https://example.com/atmos.yaml"]
stacks: { base_path: stacks, name_pattern: "{stage}" }
settings: { list_merge_strategy: apend }
`,
      'rootfs/usr/local/etc/atmos/extra/a.yaml':
        'stacks: { base_path: other, excluded_paths: ["**/_*"], inherit: { metadata: false } }',
      'rootfs/usr/local/etc/atmos/atmos.d/t.yml':
        'templates: { settings: { enabled: true } }',
      'stacks/dev.yaml': '',
    });
    expect(config).toMatchObject({
      basePath: '',
      stacksPath: 'stacks',
      includedPaths: ['**/*'],
      excludedPaths: ['**/_*'],
      namePattern: '{stage}',
      lists: 'replace',
      templatesEnabled: true,
      inheritMetadata: false,
    });
    expect(problems).toMatchObject([
      { field: 'import', value: 'https://example.com/atmos.yaml' },
      { field: 'settings.list_merge_strategy', value: 'apend' },
    ]);
    expect(
      parse(
        { 'deep/my.yaml': 'base_path: ./live', 'deep/live/stacks/a.yaml': '' },
        {
          configPath: 'deep/my.yaml',
        },
      ).config,
    ).toMatchObject({ stacksPath: 'deep/live/stacks' });
    expect(
      parse({ 'atmos.yaml': 'base_path: /localhost/x', 'stacks/a.yaml': '' })
        .config,
    ).toMatchObject({ stacksPath: 'stacks' });
  });

  it('says what is wrong when there is no usable configuration', () => {
    expect(parse({ 'README.md': '' }).problems).toMatchObject([
      { reason: expect.stringContaining('.atmos.yaml') },
    ]);
    expect(parse({ 'atmos.yaml': 'a: [' })).toMatchObject({
      problems: [{ file: 'atmos.yaml', line: expect.any(Number) }],
    });
    expect(
      parse({ 'atmos.yaml': 'stacks: { base_path: ../../up }' }),
    ).toMatchObject({
      problems: [{ field: 'stacks.base_path' }],
    });
  });

  it('matches globs as doublestar does', () => {
    const files = [
      'atmos.yaml',
      'stacks/orgs/a.yaml',
      'stacks/orgs/x/.hidden.yml',
      'stacks/orgs/x/y/b.yaml.tmpl',
      'stacks/orgs/x/y/notes.md',
      'stacks/orgs/x/_defaults.yaml',
      'stacks/catalog/vpc.yaml',
      'stacks/mixins/one.yaml',
    ];
    const found = (stacks: object) => {
      const tree = new Map(files.map(file => [file, '']));
      tree.set('atmos.yaml', JSON.stringify({ stacks }));
      const { config } = parseAtmosConfig(tree);
      return config && findStackFiles(tree, config).map(f => f.slice(7));
    };
    expect(
      found({
        included_paths: ['orgs/**/*'],
        excluded_paths: ['**/_defaults.yaml'],
      }),
    ).toEqual(['orgs/a.yaml', 'orgs/x/.hidden.yml', 'orgs/x/y/b.yaml.tmpl']);
    expect(found({ included_paths: ['orgs/*'] })).toEqual(['orgs/a.yaml']);
    expect(
      found({
        included_paths: ['**/*.yaml'],
        excluded_paths: ['{catalog,mixins}/**', 'orgs/?.yaml'],
      }),
    ).toEqual(['orgs/x/_defaults.yaml']);
    expect(found({ included_paths: ['../*'] })).toEqual(['aml']);
  });

  it('says that profiles are not read where they decide about stacks', () => {
    const { config, problems } = parse({
      'atmos.yaml': 'stacks: { base_path: stacks }',
      'profiles/ci/atmos.yaml': 'stacks: { base_path: other }',
      'profiles/dev/atmos.yaml': 'logs: { level: Debug }',
    });
    expect(config?.stacksPath).toBe('stacks');
    expect(problems).toMatchObject([
      {
        file: 'profiles/ci/atmos.yaml',
        field: 'stacks',
        reason: expect.stringContaining('profile, which is not read'),
      },
    ]);
  });
});
