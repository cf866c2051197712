/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  globMatcher,
  isMap,
  MissingFieldError,
  renderTemplate,
  TemplateError,
  YamlMap,
} from '@steward/backstage-plugin-estate-node';
import { posix } from 'node:path';
import { parse } from 'yaml';
import { TeamFile } from './teamFiles';

/** A field that a team's file lacks, so that Argo CD generates nothing at all. */
export class MissingTeamField extends Error {
  constructor(readonly expression: string) {
    super(expression);
  }
}

/** What only Argo CD can tell, in words that end a sentence. */
export class NotRendered extends Error {}

type Render = (text: string, data: YamlMap) => string;

/** How the templates of an ApplicationSet are rendered. */
export function templateRenderer(strict: boolean): Render {
  return (text, data) => {
    try {
      return renderTemplate(text, data, {
        missingKey: strict ? 'error' : undefined,
      });
    } catch (error) {
      if (error instanceof MissingFieldError) {
        throw new MissingTeamField(error.expression);
      }
      if (error instanceof TemplateError) {
        throw new NotRendered(error.message);
      }
      throw error;
    }
  };
}

/** Whether a generator, or one inside of it, makes something of team files or their folders. */
export function readsTeams(generator: YamlMap, anyTeamPath: string): boolean {
  const { git } = generator;
  if (isMap(git)) {
    return (
      listOf(git.files).some(file => matches(mapOf(file).path, anyTeamPath)) ||
      takesFolder(git, posix.dirname(anyTeamPath))
    );
  }
  return innerOf(generator).some(inner => readsTeams(inner, anyTeamPath));
}

/** The repository that team files are read from, where a generator says so. */
export function repositoryOf(
  generator: YamlMap,
  anyTeamPath: string,
): string | undefined {
  const inner = innerOf(generator).find(one => readsTeams(one, anyTeamPath));
  const { repoURL } = mapOf(generator.git);
  return inner
    ? repositoryOf(inner, anyTeamPath)
    : (typeof repoURL === 'string' && repoURL) || undefined;
}

/**
 * The parameters that a generator makes of one team's file.
 *
 * @param known - Parameters of the generator before it in a matrix.
 * @throws NotRendered, MissingTeamField
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 */
export function parametersOf(
  generator: YamlMap,
  file: TeamFile,
  options: { render: Render; known?: YamlMap },
): YamlMap[] {
  const { render, known = {} } = options;
  const kinds = Object.keys(generator).filter(
    key => key !== 'template' && generator[key] !== undefined,
  );
  const [kind] = kinds;
  if (kinds.length !== 1) {
    throw new NotRendered(
      kinds.includes('selector')
        ? 'a selector chooses among what it generates'
        : 'it has a generator of an unknown form',
    );
  }
  const settings = mapOf(generator[kind]);
  if (kind === 'git') {
    return gitParameters(settings, file, options);
  }
  if (kind === 'list') {
    return listParameters(settings, { render, known });
  }
  if (kind === 'matrix') {
    return innerOf(generator).reduce<YamlMap[]>(
      (sets, inner) =>
        sets.flatMap(set =>
          parametersOf(inner, file, {
            render,
            known: { ...known, ...set },
          }).map(made => ({ ...set, ...made })),
        ),
      [{}],
    );
  }
  throw new NotRendered(`a ${kind} generator takes part in it`);
}

function gitParameters(
  git: YamlMap,
  file: TeamFile,
  { render, known = {} }: { render: Render; known?: YamlMap },
): YamlMap[] {
  const folder = posix.dirname(file.path);
  const isOfFile = listOf(git.files).some(one =>
    matches(mapOf(one).path, file.path),
  );
  if (!isOfFile && !takesFolder(git, folder)) {
    if (git.files || git.directories) {
      throw new NotRendered('a git generator reads other files too');
    }
    throw new NotRendered(
      'a git generator names neither files nor directories',
    );
  }
  if (listOf(git.files).some(one => mapOf(one).exclude === true)) {
    throw new NotRendered('a git generator leaves files out');
  }
  const path = isOfFile ? filePath(file.path) : folderPath(folder);
  const prefix = git.pathParamPrefix;
  const made: YamlMap = {
    ...(isOfFile && file.value),
    ...(typeof prefix === 'string' && prefix
      ? { [prefix]: { path } }
      : { path }),
  };
  return [{ ...made, ...valuesOf(git, { ...known, ...made }, render) }];
}

function listParameters(
  list: YamlMap,
  { render, known }: { render: Render; known: YamlMap },
): YamlMap[] {
  const written = listOf(list.elements).map(element =>
    renderTexts(element, known, render),
  );
  const yaml =
    typeof list.elementsYaml === 'string'
      ? listOf(parse(render(list.elementsYaml, known)))
      : [];
  return [...written, ...yaml].map(element => mapOf(element));
}

/** `values` of a generator, which may use what it makes. */
function valuesOf(
  settings: YamlMap,
  data: YamlMap,
  render: Render,
): { values?: unknown } {
  return isMap(settings.values)
    ? { values: renderTexts(settings.values, data, render) }
    : {};
}

function renderTexts(value: unknown, data: YamlMap, render: Render): unknown {
  if (typeof value === 'string') {
    return render(value, data);
  }
  if (Array.isArray(value)) {
    return value.map(item => renderTexts(item, data, render));
  }
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          renderTexts(item, data, render),
        ]),
      )
    : value;
}

/** Generators inside of a matrix or a merge. */
function innerOf(generator: YamlMap): YamlMap[] {
  return ['matrix', 'merge'].flatMap(kind =>
    listOf(mapOf(generator[kind]).generators).map(mapOf),
  );
}

function takesFolder(git: YamlMap, folder: string): boolean {
  const taken = listOf(git.directories)
    .map(mapOf)
    .filter(({ path }) => matches(path, folder));
  return taken.length > 0 && taken.every(({ exclude }) => exclude !== true);
}

function matches(glob: unknown, path: string): boolean {
  return typeof glob === 'string' && globMatcher(glob)(path);
}

function filePath(path: string): YamlMap {
  const filename = posix.basename(path);
  return {
    ...folderPath(posix.dirname(path)),
    filename,
    filenameNormalized: normalized(filename),
  };
}

function folderPath(folder: string): YamlMap {
  const basename = posix.basename(folder);
  return {
    path: folder,
    basename,
    basenameNormalized: normalized(basename),
    segments: folder.split('/'),
  };
}

/** As Argo CD makes a DNS name of a text. */
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '-')
    .slice(0, 253)
    .replace(/^[-.]+|[-.]+$/g, '');
}

export function mapOf(value: unknown): YamlMap {
  return isMap(value) ? value : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
