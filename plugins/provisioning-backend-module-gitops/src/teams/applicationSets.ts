/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { YamlMap } from '@steward/backstage-plugin-estate-node';
import {
  listOf,
  mapOf,
  MissingTeamField,
  NotRendered,
  parametersOf,
  readsTeams,
  repositoryOf,
  templateRenderer,
} from './generators';
import { TextForHelm, textsForHelm } from './textsForHelm';
import { manifestsOf } from './manifests';
import { TeamFile } from './teamFiles';

/** The part of an ApplicationSet of Argo CD that makes Applications of team files. */
export interface TeamApplicationSet {
  name: string;
  path: string;
  /** Its own namespace, which its Applications are in too; absent where the file does not say it. */
  namespace?: string;
  generator: YamlMap;
  /** The template of the set with that of the generator over it. */
  template: YamlMap;
  /** A patch of each Application, as text with templates. */
  templatePatch?: string;
  /** Where it reads the team files from. */
  repository?: string;
  strict: boolean;
  /** Whether what it made stays in the cluster when a file goes. */
  preservesResources: boolean;
}

/** ApplicationSets that read team files, and those that cannot be understood here. */
export interface TeamApplicationSets {
  sets: TeamApplicationSet[];
  /** In words, for the reader of a plan. */
  notChecked: string[];
}

/** An Application that a set makes of a team's file. */
export interface RenderedApplication {
  name: string;
  /** Absent where only Argo CD can tell what it is called and where it is. */
  project?: string;
  /** The repositories that it deploys from, as far as they can be told. */
  sources: string[];
  /** Whether it deploys from the repository of the team files. */
  ownSource: boolean;
  /** Booleans that reach Helm as texts. */
  textsForHelm: TextForHelm[];
}

/** What a set makes of a team's file. */
export interface RenderedTeam {
  applications: RenderedApplication[];
  /** The expression of a field that the file lacks; Argo CD then generates nothing for any team. */
  missing?: string;
  /** What only Argo CD can tell, in words. */
  notRendered?: string;
}

/**
 * The ApplicationSets of a repository that have a generator over team files.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/
 */
export function findTeamApplicationSets(
  files: ReadonlyMap<string, string>,
  anyTeamPath: string,
): TeamApplicationSets {
  const { manifests, faults } = manifestsOf(files, 'ApplicationSet');
  const found: TeamApplicationSets = {
    sets: [],
    notChecked: faults.map(path => `${path} is not YAML and was not checked`),
  };
  for (const { path, value } of manifests) {
    add(found, path, value, anyTeamPath);
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
  const { name: written, namespace } = mapOf(value.metadata);
  const name = String(written ?? path);
  for (const generator of listOf(spec.generators).map(mapOf)) {
    if (!readsTeams(generator, anyTeamPath)) {
      continue;
    }
    if (spec.goTemplate !== true) {
      found.notChecked.push(
        `ApplicationSet ${name} does not set goTemplate; its templates were not checked`,
      );
      continue;
    }
    found.sets.push({
      name,
      path,
      ...(typeof namespace === 'string' && { namespace }),
      generator,
      template: templateOf(spec, generator),
      ...(typeof spec.templatePatch === 'string' && {
        templatePatch: spec.templatePatch,
      }),
      repository: repositoryOf(generator, anyTeamPath),
      strict: listOf(spec.goTemplateOptions).includes('missingkey=error'),
      preservesResources:
        mapOf(spec.syncPolicy).preserveResourcesOnDeletion === true,
    });
  }
}

/** A generator may have a template of its own, whose fields win. */
function templateOf(spec: YamlMap, generator: YamlMap): YamlMap {
  const own = Object.values(generator)
    .map(settings => mapOf(mapOf(settings).template))
    .find(template => Object.keys(template).length > 0);
  const base = mapOf(spec.template);
  return own
    ? {
        metadata: { ...mapOf(base.metadata), ...mapOf(own.metadata) },
        spec: { ...mapOf(base.spec), ...mapOf(own.spec) },
      }
    : base;
}

/** What a set makes of one team's file. */
export function renderTeam(
  set: TeamApplicationSet,
  file: TeamFile,
): RenderedTeam {
  const render = templateRenderer(set.strict);
  try {
    const parameters = parametersOf(set.generator, file, { render });
    const rendered = parameters.map(data => renderApplication(set, data));
    return {
      applications: rendered.map(({ application }) => application),
      notRendered: rendered.find(one => one.notRendered)?.notRendered,
    };
  } catch (error) {
    if (error instanceof MissingTeamField) {
      return { applications: [], missing: error.expression };
    }
    if (error instanceof NotRendered) {
      return { applications: [], notRendered: error.message };
    }
    throw error;
  }
}

/** @throws MissingTeamField */
function renderApplication(
  set: TeamApplicationSet,
  data: YamlMap,
): { application: RenderedApplication; notRendered?: string } {
  const render = templateRenderer(set.strict);
  let notRendered: string | undefined;
  const textOf = (template: unknown): string | undefined => {
    try {
      return typeof template === 'string' ? render(template, data) : undefined;
    } catch (error) {
      if (error instanceof NotRendered) {
        notRendered ??= error.message;
        return undefined;
      }
      throw error;
    }
  };
  for (const text of [...textsOf(set.template), set.templatePatch]) {
    textOf(text);
  }
  const spec = mapOf(set.template.spec);
  const sources = [spec.source, ...listOf(spec.sources)].map(mapOf);
  const repositories = sources.flatMap(({ repoURL }) => textOf(repoURL) ?? []);
  const name = textOf(mapOf(set.template.metadata).name);
  return {
    notRendered,
    application: {
      name: name || set.name,
      project: name ? textOf(spec.project) : undefined,
      sources: repositories,
      ownSource:
        set.repository !== undefined && repositories.includes(set.repository),
      textsForHelm: textsForHelm(sources, textOf),
    },
  };
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    return;
  }
  const items = Array.isArray(value) ? value : Object.entries(mapOf(value));
  for (const item of items) {
    yield* textsOf(item);
  }
}
