/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { StackLayout } from './draft/learnLayout';

/** A component of the catalog and what a stack imports to have it. */
export interface CatalogComponent {
  name: string;
  import: string;
}

/**
 * The components of `stacks/catalog` that a stack can choose: each folder or
 * file there is one, without those that all stacks import anyway.
 */
export function catalogComponents(
  files: ReadonlyMap<string, string>,
  stacksPath: string,
  layout: StackLayout | undefined,
): CatalogComponent[] {
  const root = `${stacksPath}/catalog/`;
  const paths = [...files.keys()]
    .filter(path => path.startsWith(root) && /\.ya?ml$/.test(path))
    .map(path => path.slice(root.length).replace(/\.ya?ml$/, ''));
  const names = [...new Set(paths.map(path => path.split('/')[0]))].sort();
  return names.flatMap(name => {
    const own = paths.filter(
      path => path === name || path.startsWith(`${name}/`),
    );
    const path =
      own.find(one => one === `${name}/defaults`) ??
      own.find(one => one === name) ??
      (own.length === 1 ? own[0] : undefined);
    const isCommon = layout?.imports.some(
      ({ text }) =>
        text === `catalog/${name}` || text.startsWith(`catalog/${name}/`),
    );
    return path && !isCommon && !name.startsWith('_')
      ? [{ name, import: `catalog/${path}` }]
      : [];
  });
}

/** What a stack imports to have some components, or which of them there are not. */
export function chooseComponents(
  wished: readonly string[],
  available: readonly CatalogComponent[],
): { imports: string[]; problems: InputProblem[] } {
  const byName = new Map(available.map(one => [one.name, one.import]));
  const unknown = wished.filter(name => !byName.has(name));
  return {
    imports: wished.flatMap(name => byName.get(name) ?? []),
    problems: unknown.map(name => ({
      field: 'inputs.components',
      value: name,
      reason: `The repository's catalog has no component ${name}`,
      fix: `Choose one of: ${[...byName.keys()].join(', ')}`,
    })),
  };
}
