/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, isMap, valueAt, YamlMap } from '../yaml/records';
import { UnresolvedValue } from '../yaml/UnresolvedValue';
import { ListMergeStrategy, mergeAll } from './mergeDeep';

/** Sections of components that `overrides` reach. */
const OVERRIDDEN = ['vars', 'settings', 'env'] as const;

/**
 * The `overrides` of one manifest. Its own hold for all components of the file
 * and of its imports; those that it imports hold for components that come
 * after them. They never reach what another manifest defines.
 * See https://atmos.tools/stacks/overrides
 */
export class FileOverrides {
  readonly #lists: ListMergeStrategy;
  readonly #own: (type: string) => YamlMap;
  #imported: ((type: string) => YamlMap)[] = [];

  constructor(manifest: YamlMap, lists: ListMergeStrategy) {
    this.#lists = lists;
    this.#own = type =>
      mergeAll(
        [
          sectionsOf(manifest.overrides),
          sectionsOf(valueAt(manifest, [type, 'overrides'])),
        ],
        lists,
      );
  }

  /** Those of an import, for all that comes after it. */
  add(imported: FileOverrides): void {
    this.#imported = [...this.#imported, ...imported.#imported, imported.#own];
  }

  /** A manifest with what was imported before it laid below its own overrides. */
  ofImport(manifest: YamlMap): YamlMap {
    return this.#withOverrides(
      manifest,
      type =>
        mergeAll(
          this.#imported.map(of => of(type)),
          this.#lists,
        ),
      (ours, theirs) => [ours, theirs],
    );
  }

  /** The merged manifest with the overrides of the file laid over all components. */
  ofAll(manifest: YamlMap): YamlMap {
    return this.#withOverrides(manifest, this.#own, (ours, theirs) => [
      theirs,
      ours,
    ]);
  }

  #withOverrides(
    manifest: YamlMap,
    oursOf: (type: string) => YamlMap,
    order: (ours: YamlMap, theirs: YamlMap) => YamlMap[],
  ): YamlMap {
    if (!isMap(manifest.components)) {
      return manifest;
    }
    const components = Object.entries(manifest.components).map(
      ([type, byName]): [string, unknown] => {
        const ours = oursOf(type);
        if (!isMap(byName) || Object.keys(ours).length === 0) {
          return [type, byName];
        }
        const overridden = Object.entries(byName).map(([name, component]) => {
          const own = asMap(component);
          const overrides = mergeAll(
            order(ours, sectionsOf(own.overrides)),
            this.#lists,
          );
          return component instanceof UnresolvedValue
            ? [name, component]
            : [name, { ...own, overrides }];
        });
        return [type, Object.fromEntries(overridden)];
      },
    );
    return { ...manifest, components: Object.fromEntries(components) };
  }
}

/** A manifest without its own overrides, which must not reach who imports it. */
export function withoutOverrides(manifest: YamlMap): YamlMap {
  const { overrides: _overrides, ...rest } = manifest;
  return Object.fromEntries(
    Object.entries(rest).map(([key, section]) => {
      if (!isMap(section) || section.overrides === undefined) {
        return [key, section];
      }
      const { overrides: _own, ...sections } = section;
      return [key, sections];
    }),
  );
}

function sectionsOf(overrides: unknown): YamlMap {
  return Object.fromEntries(
    OVERRIDDEN.filter(key => valueAt(overrides, [key]) !== undefined).map(
      key => [key, asMap(overrides)[key]],
    ),
  );
}
