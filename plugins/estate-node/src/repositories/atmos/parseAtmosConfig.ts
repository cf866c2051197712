/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { parseYaml } from '../yaml/parseYaml';
import { GO_DELIMITERS, TemplateDelimiters } from '../goTemplate/parseTemplate';
import { asMap, asText, valueAt, YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { AtmosSettings } from './atmosSettings';
import { AtmosProblem } from './AtmosProblem';
import { isListMergeStrategy, ListMergeStrategy, mergeMaps } from './mergeDeep';
import {
  byDepth,
  globMatcher,
  isGlob,
  joinPath,
  RepositoryFiles,
} from './paths';

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

/** The configuration, or why there is none. @public */
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
  problems.push(...profileProblems(files, file, raw));
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
      delimiters: delimitersOf(raw, file, problems),
      ignoreMissingValues:
        valueAt(raw, [
          'templates',
          'settings',
          'ignore_missing_template_values',
        ]) === true,
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
  return [...files.keys()]
    .filter(p => matches(p) && /\.ya?ml$/.test(p))
    .sort(byDepth);
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

/** `templates.settings.delimiters`. See https://atmos.tools/cli/configuration/templates */
function delimitersOf(
  raw: YamlMap,
  file: string,
  problems: AtmosProblem[],
): TemplateDelimiters {
  const value = valueAt(raw, ['templates', 'settings', 'delimiters']);
  if (value === undefined || value === null) {
    return GO_DELIMITERS;
  }
  const [left, right, ...more] = Array.isArray(value)
    ? value.map(item => asText(item))
    : [];
  if (left !== undefined && right !== undefined && more.length === 0) {
    return [left, right];
  }
  problems.push({
    file,
    field: 'templates.settings.delimiters',
    value: JSON.stringify(value),
    reason: 'is not a list of two texts; {{ and }} are used',
    fix: 'Write the left and the right delimiter, such as ["[[", "]]"].',
  });
  return GO_DELIMITERS;
}

/** What decides about stacks, and a profile can change. */
const PROFILED = ['base_path', 'stacks', 'templates', 'settings', 'import'];

/**
 * Profiles lie over `atmos.yaml`, and who calls Atmos chooses them. They are
 * not read, which is said where one of them decides about stacks.
 * See https://atmos.tools/cli/configuration/profiles
 */
function profileProblems(
  files: RepositoryFiles,
  file: string,
  raw: YamlMap,
): AtmosProblem[] {
  const folders = [
    asText(valueAt(raw, ['profiles', 'base_path'])),
    '.atmos/profiles',
    'profiles',
  ].flatMap(folder =>
    folder === undefined ? [] : joinPath(posix.dirname(file), folder) ?? [],
  );
  return [...files]
    .filter(([path]) => folders.some(folder => path.startsWith(`${folder}/`)))
    .filter(([path]) => /\.ya?ml$/.test(path))
    .flatMap(([path, text]) => {
      const profile = asMap(parseYaml(text, path).value);
      const field = PROFILED.find(key => profile[key] !== undefined);
      return field === undefined
        ? []
        : [
            {
              file: path,
              field,
              reason: `belongs to a profile, which is not read: stacks are resolved by ${file} alone`,
              fix: 'Keep what decides about stacks out of profiles, or give this source the describeStacksUrl of `atmos describe stacks --format json`.',
            },
          ];
    });
}

function listStrategy(
  raw: YamlMap,
  file: string,
  problems: AtmosProblem[],
): ListMergeStrategy {
  const value = valueAt(raw, ['settings', 'list_merge_strategy']);
  if (isListMergeStrategy(value)) {
    return value;
  }
  if (value !== undefined && value !== '') {
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
