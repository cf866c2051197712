/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { renderTemplate } from '../goTemplate/renderTemplate';
import { asMap, asText, isMap, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import { AtmosProblem } from './AtmosProblem';
import { FileOverrides, withoutOverrides } from './FileOverrides';
import { loadManifest } from './loadManifest';
import { mergeAll, mergeMaps } from './mergeDeep';
import {
  byFolder,
  globMatcher,
  isGlob,
  joinPath,
  MANIFEST_EXTENSIONS,
  RepositoryFiles,
} from './paths';

const MAX_DEPTH = 40;
const MAX_IMPORTS = 5_000;
const MAX_IMPORTS_OF_ALL = 200_000;
const SLICE_MS = 25;
const REMOTE = /^[a-z0-9]+::|:\/\/|^(github|gitlab|bitbucket)\.(com|org)\//;

/** A manifest with all that it imports merged below it. */
export interface ResolvedManifest {
  manifest: YamlMap;
  /** Faults that leave the result incomplete in a way that nobody can tell. */
  problems: AtmosProblem[];
  unresolvedImports: UnresolvedImport[];
  /** Every file that it is made of: itself, its imports and what they include. */
  manifests: ReadonlySet<string>;
}

/** As an import, it brings its overrides too. */
interface ResolvedImport extends ResolvedManifest {
  overrides: FileOverrides;
}

/**
 * An import that was left out. Atmos refuses all stacks of a repository where
 * one of them imports a file that does not exist.
 *
 * @public
 */
export interface UnresolvedImport {
  /** The manifest that imports it. */
  file: string;
  /** What is imported, as it is written there. */
  path: string;
  /**
   * `missing`: the repository has no such file. `outside`: it is in none of
   * its folders. `unknown`: only Atmos can tell which file it is, or what the
   * template of the file comes to.
   */
  kind: 'missing' | 'outside' | 'unknown';
  reason: string;
}

/** An unresolved import in one line. */
export function describeUnresolvedImport(unresolved: UnresolvedImport): string {
  const { file, path, reason } = unresolved;
  return `import: ${path} (${reason}, in ${file})`;
}

interface Import {
  path: string;
  context: YamlMap;
  skipIfMissing: boolean;
  skipTemplates: boolean;
  ignoreMissingValues: boolean;
}

/** A manifest among those that import it. */
interface Place {
  file: string;
  context: YamlMap;
  skipTemplates: boolean;
  ignoreMissingValues: boolean;
  chain: string[];
}

/**
 * Merges manifests with their imports the way Atmos does: imports in their
 * order, each over the ones before, and the importing file over all of them.
 * What was resolved with the same context is kept, since most stacks share it.
 * Lets others have their turn meanwhile, since thousands of stacks take seconds.
 * See https://atmos.tools/stacks/imports
 */
export class ImportResolver {
  readonly #files: RepositoryFiles;
  readonly #config: AtmosConfig;
  readonly #known = new Map<string, ResolvedImport>();
  #sliceStart = performance.now();
  #count = 0;
  #countOfAll = 0;

  private constructor(files: RepositoryFiles, config: AtmosConfig) {
    this.#files = files;
    this.#config = config;
  }

  static create(files: RepositoryFiles, config: AtmosConfig): ImportResolver {
    return new ImportResolver(files, config);
  }

  /** Resolves a top-level manifest. */
  async resolve(file: string): Promise<ResolvedManifest> {
    this.#count = 0;
    await this.#giveWay();
    return this.#resolve({
      file,
      context: {},
      skipTemplates: false,
      ignoreMissingValues: false,
      chain: [],
    });
  }

  async #giveWay(): Promise<void> {
    if (performance.now() - this.#sliceStart > SLICE_MS) {
      await setImmediate();
      this.#sliceStart = performance.now();
    }
  }

  async #resolve(place: Place): Promise<ResolvedImport> {
    const { file, context, chain } = place;
    const key = JSON.stringify([
      file,
      context,
      place.skipTemplates,
      place.ignoreMissingValues,
    ]);
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    await this.#giveWay();
    this.#count += 1;
    this.#countOfAll += 1;
    if (chain.includes(file)) {
      return fault(
        chain[0],
        `imports go in a circle: ${[
          ...chain.slice(chain.indexOf(file)),
          file,
        ].join(' > ')}`,
        'Take one of these imports out.',
      );
    }
    if (chain.length >= MAX_DEPTH || this.#count > MAX_IMPORTS) {
      return fault(
        chain[0] ?? file,
        `imports more than ${MAX_IMPORTS} files or deeper than ${MAX_DEPTH} levels`,
        'Flatten the imports.',
      );
    }
    if (this.#countOfAll > MAX_IMPORTS_OF_ALL) {
      return fault(
        chain[0] ?? file,
        `the stacks of the repository import more than ${MAX_IMPORTS_OF_ALL} files in all`,
        'Flatten the imports.',
      );
    }
    const result = await this.#load(place);
    // What is wrong with a circle depends on where it was entered.
    if (result.problems.every(p => p.field !== 'import')) {
      this.#known.set(key, result);
    }
    return result;
  }

  async #load(place: Place): Promise<ResolvedImport> {
    const { file, chain } = place;
    const loaded = loadManifest({
      ...place,
      files: this.#files,
      config: this.#config,
    });
    const { import: imports, ...own } = loaded.manifest;
    const overrides = new FileOverrides(own, this.#config.lists);
    const result: ResolvedImport & { manifests: Set<string> } = {
      manifest: {},
      problems: loaded.problem ? [loaded.problem] : [],
      unresolvedImports: loaded.unresolved
        ? [
            {
              file: chain.at(-1) ?? file,
              path: file,
              kind: 'unknown' as const,
              reason: loaded.unresolved,
            },
          ]
        : [],
      manifests: new Set([file, ...loaded.includes]),
      overrides,
    };
    const imported: YamlMap[] = [];
    for (const raw of importsOf(imports)) {
      const wanted = importOf(raw, {
        context: place.context,
        earlier: imported,
        config: this.#config,
      });
      for (const one of await this.#import({ wanted, place, result })) {
        imported.push(overrides.ofImport(one.manifest));
        overrides.add(one.overrides);
      }
    }
    result.manifest = overrides.ofAll(
      mergeAll(
        [...imported, overrides.ofImport(withoutOverrides(own))],
        this.#config.lists,
      ),
    );
    return result;
  }

  /** What one entry imports; faults are added to `result`. */
  async #import(options: {
    wanted: Import | { expression: string };
    place: Place;
    result: ResolvedImport & { manifests: Set<string> };
  }): Promise<ResolvedImport[]> {
    const { wanted, place, result } = options;
    const { file } = place;
    const leaveOut = (
      path: string,
      kind: UnresolvedImport['kind'],
      reason: string,
    ) => {
      addNew(result.unresolvedImports, [{ file, path, kind, reason }]);
      return [];
    };
    if ('expression' in wanted) {
      const { expression } = wanted;
      return leaveOut(
        expression,
        'unknown',
        'only Atmos can resolve this path',
      );
    }
    if (REMOTE.test(wanted.path)) {
      return leaveOut(wanted.path, 'outside', 'outside of the repository');
    }
    const paths = this.#find(wanted.path, file);
    if (paths.length === 0 && !wanted.skipIfMissing) {
      return leaveOut(
        wanted.path,
        'missing',
        `no such file below ${this.#config.stacksPath || 'the root'}`,
      );
    }
    const found: ResolvedImport[] = [];
    for (const path of paths) {
      const imported = await this.#resolve({
        ...wanted,
        file: path,
        chain: [...place.chain, file],
      });
      addNew(result.problems, imported.problems);
      addNew(result.unresolvedImports, imported.unresolvedImports);
      imported.manifests.forEach(manifest => result.manifests.add(manifest));
      // A name holds for the manifest it is in.
      const { name: _name, ...manifest } = imported.manifest;
      found.push({ ...imported, manifest });
    }
    return found;
  }

  #find(path: string, from: string): string[] {
    const folder = /^\.\.?(\/|$)/.test(path)
      ? posix.dirname(from)
      : this.#config.stacksPath;
    const full = joinPath(folder, path);
    if (full === undefined) {
      return [];
    }
    const candidates = [
      ...(posix.extname(full) === '' ? [] : [`${full}.tmpl`, full]),
      ...MANIFEST_EXTENSIONS.map(extension => `${full}${extension}`),
    ];
    if (!isGlob(full)) {
      const found = candidates.find(candidate => this.#files.has(candidate));
      return found === undefined ? [] : [found];
    }
    const matchers = candidates.map(globMatcher);
    return [...this.#files.keys()]
      .filter(file => file !== from && matchers.some(match => match(file)))
      .sort(byFolder);
  }
}

function importsOf(imports: unknown): unknown[] {
  if (imports === undefined || imports === null) {
    return [];
  }
  return Array.isArray(imports) ? imports : [imports];
}

/** What is to be imported, or the expression that would tell. */
function importOf(
  raw: unknown,
  options: { context: YamlMap; earlier: YamlMap[]; config: AtmosConfig },
): Import | { expression: string } {
  const { context, earlier, config } = options;
  const entry = isMap(raw) ? raw : { path: raw };
  const path = asText(entry.path);
  if (path === undefined) {
    return {
      expression:
        entry.path instanceof UnresolvedValue
          ? entry.path.expression
          : JSON.stringify(raw) ?? 'nothing',
    };
  }
  const wanted: Import = {
    path,
    // The context of the importing manifest wins over that of the import.
    context: mergeMaps(asMap(entry.context), context),
    skipIfMissing: entry.skip_if_missing === true,
    skipTemplates: entry.skip_templates_processing === true,
    ignoreMissingValues:
      config.ignoreMissingValues ||
      entry.ignore_missing_template_values === true,
  };
  if (!isTemplateText(path)) {
    return wanted;
  }
  if (wanted.skipTemplates) {
    return { expression: path };
  }
  // A path may also read what the imports before it have set.
  const sections = earlier.map(({ settings, vars, env }) => ({
    settings: asMap(settings),
    vars: asMap(vars),
    env: asMap(env),
  }));
  const known = mergeAll(config.templatesEnabled ? sections : []);
  try {
    return {
      ...wanted,
      path: renderTemplate(path, mergeMaps(known, wanted.context)),
    };
  } catch {
    return { expression: path };
  }
}

function fault(file: string, reason: string, fix: string): ResolvedImport {
  return {
    overrides: new FileOverrides({}, 'replace'),
    manifest: {},
    problems: [{ file, field: 'import', reason, fix }],
    unresolvedImports: [],
    manifests: new Set([file]),
  };
}

function addNew<T>(all: T[], more: T[]): void {
  if (more.length === 0) {
    return;
  }
  const known = new Set(all.map(item => JSON.stringify(item)));
  all.push(...more.filter(item => !known.has(JSON.stringify(item))));
}
