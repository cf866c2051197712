/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { renderTemplate } from '../goTemplate/renderTemplate';
import { asMap, asText, isMap, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import { AtmosProblem } from './AtmosProblem';
import { loadManifest } from './loadManifest';
import { mergeAll, mergeMaps } from './mergeDeep';
import {
  globMatcher,
  isGlob,
  joinPath,
  MANIFEST_EXTENSIONS,
  RepositoryFiles,
} from './paths';

const MAX_DEPTH = 40;
const MAX_IMPORTS = 5_000;
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
}

/**
 * Merges manifests with their imports the way Atmos does: imports in their
 * order, each over the ones before, and the importing file over all of them.
 * What was resolved without a context is kept, since most stacks share it.
 * See https://atmos.tools/stacks/imports
 */
export class ImportResolver {
  readonly #files: RepositoryFiles;
  readonly #config: AtmosConfig;
  readonly #known = new Map<string, ResolvedManifest>();
  #count = 0;

  private constructor(files: RepositoryFiles, config: AtmosConfig) {
    this.#files = files;
    this.#config = config;
  }

  static create(files: RepositoryFiles, config: AtmosConfig): ImportResolver {
    return new ImportResolver(files, config);
  }

  /** Resolves a top-level manifest. */
  resolve(file: string): ResolvedManifest {
    this.#count = 0;
    return this.#resolve(file, {}, false, []);
  }

  #resolve(
    file: string,
    context: YamlMap,
    skipTemplates: boolean,
    chain: string[],
  ): ResolvedManifest {
    const known = this.#known.get(file);
    const isPlain = Object.keys(context).length === 0 && !skipTemplates;
    if (isPlain && known) {
      return known;
    }
    this.#count += 1;
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
    const loaded = loadManifest({
      files: this.#files,
      config: this.#config,
      file,
      context,
      skipTemplates,
    });
    const manifests = new Set([file, ...loaded.includes]);
    const result = {
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
      manifests,
    };
    const { import: imports, ...own } = loaded.manifest;
    const imported = importsOf(imports).flatMap(raw =>
      this.#import({ raw, file, context, chain, result, manifests }),
    );
    result.manifest = mergeAll([...imported, own], this.#config.lists);
    // What is wrong with a circle depends on where it was entered.
    if (isPlain && result.problems.every(p => p.field !== 'import')) {
      this.#known.set(file, result);
    }
    return result;
  }

  /** The sections of what one entry imports; faults are added to `result`. */
  #import(options: {
    raw: unknown;
    file: string;
    context: YamlMap;
    chain: string[];
    result: ResolvedManifest;
    manifests: Set<string>;
  }): YamlMap[] {
    const { raw, file, context, chain, result, manifests } = options;
    const wanted = importOf(raw, context);
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
    return paths.map(path => {
      const imported = this.#resolve(
        path,
        wanted.context,
        wanted.skipTemplates,
        [...chain, file],
      );
      addNew(result.problems, imported.problems);
      addNew(result.unresolvedImports, imported.unresolvedImports);
      imported.manifests.forEach(manifest => manifests.add(manifest));
      // A name holds for the manifest it is in.
      const { name: _name, ...sections } = imported.manifest;
      return sections;
    });
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
      ...(posix.extname(full) === '' ? [] : [full]),
      ...MANIFEST_EXTENSIONS.map(extension => `${full}${extension}`),
    ];
    if (!isGlob(full)) {
      const found = candidates.find(candidate => this.#files.has(candidate));
      return found === undefined ? [] : [found];
    }
    const matchers = candidates.map(globMatcher);
    return [...this.#files.keys()]
      .filter(file => file !== from && matchers.some(match => match(file)))
      .sort();
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
  context: YamlMap,
): Import | { expression: string } {
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
  if (isTemplateText(path)) {
    try {
      return {
        ...importOptions(entry, context),
        path: renderTemplate(path, context),
      };
    } catch {
      return { expression: path };
    }
  }
  return { ...importOptions(entry, context), path };
}

function importOptions(entry: YamlMap, context: YamlMap): Omit<Import, 'path'> {
  return {
    context: mergeMaps(context, asMap(entry.context)),
    skipIfMissing: entry.skip_if_missing === true,
    skipTemplates: entry.skip_templates_processing === true,
  };
}

function fault(file: string, reason: string, fix: string): ResolvedManifest {
  return {
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
