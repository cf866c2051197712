/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  globMatcher,
  isMap,
  parseYaml,
  YamlMap,
} from '@steward/backstage-plugin-estate-node';

/** A team's file as it is in the repository, or would be. */
export interface TeamFile {
  path: string;
  text: string;
  /** Parsed, where it is a map at all. */
  value: YamlMap;
}

/** All files that the glob takes, by path; those that are no YAML map have an empty value. */
export function teamFilesOf(
  files: ReadonlyMap<string, string>,
  glob: string,
): TeamFile[] {
  const matches = globMatcher(glob);
  return [...files]
    .filter(([path]) => matches(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => teamFile(path, text));
}

/** One file, parsed. */
export function teamFile(path: string, text: string): TeamFile {
  const { value } = parseYaml(text, path);
  return { path, text, value: isMap(value) ? value : {} };
}

/** Where the file of a team belongs: the glob with the team in place of its star. */
export function teamPath(glob: string, team: string): string {
  return glob.replace('*', team);
}
