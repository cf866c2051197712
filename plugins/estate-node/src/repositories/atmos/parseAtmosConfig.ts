/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { parseYaml } from '../yaml/parseYaml';
import { asMap, asText, valueAt, YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { AtmosSettings } from './atmosSettings';
import { AtmosProblem } from './AtmosProblem';
import { ListMergeStrategy, mergeMaps } from './mergeDeep';
import { globMatcher, isGlob, joinPath, RepositoryFiles } from './paths';

/** Where `atmos.yaml` is looked for, in this order. @public */
export const ATMOS_CONFIG_FILES = [
  'atmos.yaml',
  'atmos.yml',
  '.atmos.yaml',
  '.atmos.yml',
  'rootfs/usr/local/etc/atmos/atmos.yaml',
];

/** Folders whose files are part of the configuration without being named. */
const DEFAULT_IMPORTS = ['.atmos.d/**/*.{yaml,yml}', 'atmos.d/**/*.{yaml,yml}'];
const MAX_DEPTH = 10;

/** The configuration, or why there is none. */
export interface ParsedAtmosConfig {
  config?: AtmosConfig;
  problems: AtmosProblem[];
}

/** Finds `atmos.yaml`, merges what it imports from the same repository and checks what decides about stacks. @public */
export function parseAtmosConfig(
  files: RepositoryFiles,
  options: AtmosSettings = {},
): ParsedAtmosConfig {
  const candidates = options.configPath
    ? [options.configPath]
    : ATMOS_CONFIG_FILES;
  const file = candidates.find(candidate => files.has(candidate));
  if (file === undefined) {
    return {
      problems: [
        {
          file: candidates[0],
          reason: `There is no Atmos configuration: none of ${candidates.join(
            ', ',
          )} exists`,
          fix: 'Point the URL at the folder that holds atmos.yaml.',
        },
      ],
    };
  }
  const problems: AtmosProblem[] = [];
  const raw = readConfig(files, file, problems, 0);
  if (problems.some(problem => problem.file === file && problem.line)) {
    return { problems };
  }
  const stacks = asMap(raw.stacks);
  const basePath = folderOf(files, file, asText(raw.base_path) ?? '');
  const stacksPath = joinPath(basePath, asText(stacks.base_path) ?? 'stacks');
  if (stacksPath === undefined) {
    problems.push({
      file,
      field: 'stacks.base_path',
      value: asText(stacks.base_path),
      reason: 'leads out of the repository',
      fix: 'Name a folder below the one that holds atmos.yaml.',
    });
    return { problems };
  }
  return {
    problems,
    config: {
      file,
      basePath,
      stacksPath,
      includedPaths: texts(stacks.included_paths) ?? ['**/*'],
      excludedPaths: texts(stacks.excluded_paths) ?? [],
      nameTemplate: options.nameTemplate ?? asText(stacks.name_template),
      namePattern: asText(stacks.name_pattern),
      lists: listStrategy(raw, file, problems),
      templatesEnabled:
        valueAt(raw, ['templates', 'settings', 'enabled']) === true,
      inheritMetadata: valueAt(stacks, ['inherit', 'metadata']) !== false,
    },
  };
}

function readConfig(
  files: RepositoryFiles,
  file: string,
  problems: AtmosProblem[],
  depth: number,
): YamlMap {
  const { value, problem } = parseYaml(files.get(file) ?? '', file);
  if (problem) {
    problems.push({
      ...problem,
      line: problem.line ?? 1,
      fix: 'Correct the YAML.',
    });
    return {};
  }
  const own = asMap(value);
  const folder = posix.dirname(file);
  const patterns = [
    ...(depth === 0 ? DEFAULT_IMPORTS : []),
    ...(texts(own.import) ?? []),
  ];
  let imported: YamlMap = {};
  for (const pattern of depth < MAX_DEPTH ? patterns : []) {
    const path = /^[a-z]+::|:\/\//.test(pattern)
      ? undefined
      : joinPath(folder, pattern);
    if (path === undefined) {
      problems.push({
        file,
        field: 'import',
        value: pattern,
        reason: 'is outside of the repository and is not read',
        fix: 'Keep what decides about stacks in the repository itself.',
      });
      continue;
    }
    for (const match of matchesOf(files, path).filter(m => m !== file)) {
      imported = mergeMaps(
        imported,
        readConfig(files, match, problems, depth + 1),
      );
    }
  }
  return mergeMaps(imported, own);
}

function matchesOf(files: RepositoryFiles, path: string): string[] {
  if (!isGlob(path)) {
    return [path, `${path}.yaml`, `${path}.yml`].filter(p => files.has(p));
  }
  const matches = globMatcher(path);
  return [...files.keys()].filter(p => matches(p) && /\.ya?ml$/.test(p)).sort();
}

/**
 * `base_path` from the repository's root. A path of the machine that Atmos
 * runs on (`/localhost/…`) says nothing about the repository: the root is meant.
 */
function folderOf(
  files: RepositoryFiles,
  file: string,
  basePath: string,
): string {
  if (basePath.startsWith('/')) {
    return '';
  }
  const beside = joinPath(posix.dirname(file), basePath) ?? '';
  const isFilled = [...files.keys()].some(
    path => path !== file && path.startsWith(beside ? `${beside}/` : ''),
  );
  return isFilled && !file.startsWith('rootfs/')
    ? beside
    : joinPath(basePath) ?? '';
}

function texts(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const found = list.flatMap(item => asText(item) ?? []);
  return found.length > 0 ? found : undefined;
}

function listStrategy(
  raw: YamlMap,
  file: string,
  problems: AtmosProblem[],
): ListMergeStrategy {
  const value = valueAt(raw, ['settings', 'list_merge_strategy']);
  if (value === 'append' || value === 'merge') {
    return value;
  }
  if (value !== undefined && value !== '' && value !== 'replace') {
    problems.push({
      file,
      field: 'settings.list_merge_strategy',
      value: String(value),
      reason: 'is no strategy of Atmos; lists are replaced',
      fix: 'Use replace, append or merge.',
    });
  }
  return 'replace';
}
