/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import { posix } from 'node:path';
import { renderTemplate } from '../goTemplate/renderTemplate';
import { parseYaml } from '../yaml/parseYaml';
import { isMap, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import { AtmosProblem } from './AtmosProblem';
import { withLocals } from './locals';
import { isTemplateFile, joinPath, RepositoryFiles } from './paths';

/** One manifest as a map, before its imports are merged. */
export interface LoadedManifest {
  manifest: YamlMap;
  /** Why it could not be read; the manifest is then empty. */
  problem?: AtmosProblem;
  /** Files that it includes by `!include`. */
  includes: string[];
  /** Why it was left out although it is there: its template needs more than we evaluate. */
  unresolved?: string;
}

/** Reads one manifest, rendered with `context` where Atmos would render it. */
export function loadManifest(options: {
  files: RepositoryFiles;
  config: AtmosConfig;
  file: string;
  context: YamlMap;
  skipTemplates: boolean;
  ignoreMissingValues?: boolean;
}): LoadedManifest {
  const { files, config, file, context } = options;
  const raw = files.get(file) ?? '';
  const rendered =
    !options.skipTemplates &&
    (isTemplateFile(file) || Object.keys(context).length > 0);
  const leaveOut = (unresolved: string): LoadedManifest => ({
    manifest: {},
    includes: [],
    unresolved,
  });
  let text = raw;
  if (rendered) {
    try {
      text = renderTemplate(raw, context, {
        missingKey: options.ignoreMissingValues ? 'default' : undefined,
        // A plain manifest may hold templates that are meant for later.
        keepUnknown: !isTemplateFile(file),
      });
    } catch (error) {
      return leaveOut(toError(error).message);
    }
  }
  const includes: string[] = [];
  const { value, problem } = parseYaml(text, file, (tag, argument) => {
    const found =
      tag === '!include' || tag === '!include.raw'
        ? findIncluded(files, config, file, argument)
        : undefined;
    if (found === undefined) {
      return undefined;
    }
    includes.push(found);
    return readIncluded(files, found, tag);
  });
  if (problem && rendered && isTemplateText(text)) {
    return leaveOut(`is YAML only after its templates: ${problem.reason}`);
  }
  if (problem) {
    return {
      manifest: {},
      includes,
      problem: { ...problem, fix: 'Correct the YAML of this file.' },
    };
  }
  if (value !== null && value !== undefined && !isMap(value)) {
    return {
      manifest: {},
      includes,
      problem: {
        file,
        line: 1,
        reason: `is ${
          value instanceof UnresolvedValue ? value.expression : 'no map'
        }; a stack manifest is a map of sections`,
        fix: 'Begin with sections such as import, vars or components.',
      },
    };
  }
  return {
    manifest: config.templatesEnabled
      ? withLocals(value ?? {}, config)
      : value ?? {},
    includes,
  };
}

/** The file of the same repository that `!include` names; one with a query is left to Atmos. */
function findIncluded(
  files: RepositoryFiles,
  config: AtmosConfig,
  from: string,
  argument: string,
): string | undefined {
  const [path, ...query] = argument.trim().split(/\s+/);
  if (!path || query.length > 0 || /^[a-z]+::|:\/\//.test(path)) {
    return undefined;
  }
  return [
    joinPath(posix.dirname(from), path),
    joinPath(config.basePath, path),
  ].find(candidate => candidate !== undefined && files.has(candidate));
}

/** A YAML or JSON file as its value, any other as text. */
function readIncluded(
  files: RepositoryFiles,
  found: string,
  tag: string,
): unknown {
  const text = files.get(found) ?? '';
  if (tag === '!include.raw' || !/\.(ya?ml|json)$/.test(found)) {
    return text;
  }
  const { value, problem } = parseYaml(text, found);
  return problem ? undefined : value;
}
