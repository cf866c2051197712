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
import { parse, parseAllDocuments } from 'yaml';
import { TeamFile } from './teamFiles';

/** The part of an ApplicationSet of Argo CD that makes Applications of team files. */
export interface TeamApplicationSet {
  name: string;
  path: string;
  /** Its own namespace, which its Applications are in too; absent where the file does not say it. */
  namespace?: string;
  template: YamlMap;
  /** Where it reads the team files from. */
  repository?: string;
  strict: boolean;
  /** Template of a list whose elements are merged over the file, in a matrix. */
  elements?: string;
  /** Whether what it made stays in the cluster when a file goes. */
  preservesResources: boolean;
}

/** ApplicationSets that read team files, and those that cannot be understood here. */
export interface TeamApplicationSets {
  sets: TeamApplicationSet[];
  /** In words, for the reader of a plan. */
  notChecked: string[];
}

/** An Application that a set makes of a team's file, or the field that it lacks. */
export type RenderedApplication =
  | {
      name: string;
      /** Absent where only Argo CD can tell what it is called and where it is. */
      project?: string;
      /** Whether it deploys from the repository of the team files. */
      ownSource: boolean;
    }
  | { set: TeamApplicationSet; expression: string };

/**
 * The ApplicationSets of a repository that have a generator over team files.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/
 */
export function findTeamApplicationSets(
  files: ReadonlyMap<string, string>,
  anyTeamPath: string,
): TeamApplicationSets {
  const found: TeamApplicationSets = { sets: [], notChecked: [] };
  for (const [path, text] of files) {
    if (!/\.ya?ml$/.test(path) || !/^kind:\s*ApplicationSet\b/m.test(text)) {
      continue;
    }
    for (const document of parseAllDocuments(text)) {
      if (document.errors.length > 0) {
        found.notChecked.push(`${path} is no YAML and was not checked`);
        break;
      }
      const value: unknown = document.toJS();
      if (isMap(value) && value.kind === 'ApplicationSet') {
        add(found, path, value, anyTeamPath);
      }
    }
  }
  return found;
}

function add(
  found: TeamApplicationSets,
  path: string,
  value: YamlMap,
  anyTeamPath: string,
): void {
  const spec = mapOf(value.spec);
  const metadata = mapOf(value.metadata);
  const name = String(metadata.name ?? path);
  for (const generator of listOf(spec.generators).map(mapOf)) {
    const parts = generator.matrix
      ? listOf(mapOf(generator.matrix).generators).map(mapOf)
      : [generator];
    if (!parts.some(part => readsTeams(part, anyTeamPath))) {
      continue;
    }
    const others = parts.filter(part => !readsTeams(part, anyTeamPath));
    const [{ repoURL }] = parts
      .filter(part => readsTeams(part, anyTeamPath))
      .map(part => mapOf(part.git));
    const [elements] = others.map(part => mapOf(part.list).elementsYaml);
    if (
      spec.goTemplate !== true ||
      others.length > 1 ||
      (others.length === 1 && typeof elements !== 'string')
    ) {
      found.notChecked.push(
        `ApplicationSet ${name} has generators or templates that are not checked here`,
      );
      continue;
    }
    found.sets.push({
      name,
      path,
      ...(typeof metadata.namespace === 'string' && {
        namespace: metadata.namespace,
      }),
      template: mapOf(spec.template),
      repository: typeof repoURL === 'string' ? repoURL : undefined,
      strict: listOf(spec.goTemplateOptions).includes('missingkey=error'),
      elements: typeof elements === 'string' ? elements : undefined,
      preservesResources:
        mapOf(spec.syncPolicy).preserveResourcesOnDeletion === true,
    });
  }
}

function readsTeams(generator: YamlMap, anyTeamPath: string): boolean {
  return listOf(mapOf(generator.git).files).some(file => {
    const glob = mapOf(file).path;
    return typeof glob === 'string' && globMatcher(glob)(anyTeamPath);
  });
}

/** What a set makes of one team's file. */
export function renderApplications(
  set: TeamApplicationSet,
  file: TeamFile,
): RenderedApplication[] {
  const data = { ...file.value, path: pathValues(file.path) };
  const elements = set.elements
    ? render(set, set.elements, data)
    : { text: '[{}]' };
  if ('expression' in elements) {
    return [{ set, expression: elements.expression }];
  }
  const list: unknown = elements.text === undefined ? [] : parse(elements.text);
  return listOf(list).map(element => {
    const merged = { ...data, ...mapOf(element) };
    for (const text of textsOf(set.template)) {
      const rendered = render(set, text, merged);
      if ('expression' in rendered) {
        return { set, expression: rendered.expression };
      }
    }
    const textOf = (template: unknown) => {
      const rendered =
        typeof template === 'string' ? render(set, template, merged) : {};
      return 'text' in rendered ? rendered.text : undefined;
    };
    const spec = mapOf(set.template.spec);
    const sources = [spec.source, ...listOf(spec.sources)].map(mapOf);
    const name = textOf(mapOf(set.template.metadata).name);
    return {
      name: name || set.name,
      project: name ? textOf(spec.project) : undefined,
      ownSource: sources.some(
        ({ repoURL }) =>
          set.repository !== undefined && textOf(repoURL) === set.repository,
      ),
    };
  });
}

/** The text; without one where only Argo CD can tell it; the expression of a field that is missing. */
function render(
  set: TeamApplicationSet,
  text: string,
  data: YamlMap,
): { text?: string } | { expression: string } {
  try {
    const missingKey = set.strict ? ('error' as const) : undefined;
    return { text: renderTemplate(text, data, { missingKey }) };
  } catch (error) {
    if (error instanceof MissingFieldError) {
      return { expression: error.expression };
    }
    if (error instanceof TemplateError) {
      return { text: undefined };
    }
    throw error;
  }
}

function pathValues(path: string): YamlMap {
  const folder = posix.dirname(path);
  return {
    path: folder,
    basename: posix.basename(folder),
    basenameNormalized: posix.basename(folder),
    filename: posix.basename(path),
    filenameNormalized: posix.basename(path),
    segments: folder.split('/'),
  };
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* textsOf(item);
    }
  } else if (isMap(value)) {
    for (const item of Object.values(value)) {
      yield* textsOf(item);
    }
  }
}

function mapOf(value: unknown): YamlMap {
  return isMap(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
