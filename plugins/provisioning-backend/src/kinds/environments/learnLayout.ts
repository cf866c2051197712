/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { YamlMap } from '@steward/backstage-plugin-estate-node';
import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../groupBy';
import { generalise, Neighbour } from './stackTokens';

/** How the stacks of a repository are made, as those that are there show it. */
export interface StackLayout {
  /** Path of a stack with `{account}`, `{tenant}`, `{region}` and `{stage}` in it, without extension. */
  path: string;
  extension: string;
  /** What all of them import, in their order. */
  imports: string[];
  /** Variables that all of them set; with a value where it is the same everywhere. */
  vars: Map<string, unknown>;
  /** What all of them say of components. */
  components: YamlMap;
  /** Stacks of this layout. */
  neighbours: Neighbour[];
}

/**
 * Learns from the stacks that are there, so that a new one looks like them.
 * Undefined where there is none to learn from.
 */
export function learnLayout(
  neighbours: readonly Neighbour[],
): StackLayout | undefined {
  const byPath = groupBy(neighbours, ({ file, tokens }) =>
    generalise(file.replace(/\.ya?ml$/, ''), tokens),
  );
  const [usual] = [...byPath].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) {
    return undefined;
  }
  const [path, group] = usual;
  const [first, ...others] = group;
  const importsOf = ({ manifest, tokens }: Neighbour) =>
    listOf(manifest.import)
      .filter(item => typeof item === 'string')
      .map(item => generalise(item, tokens));
  return {
    path,
    extension: first.file.endsWith('.yml') ? '.yml' : '.yaml',
    imports: importsOf(first).filter(item =>
      others.every(other => importsOf(other).includes(item)),
    ),
    vars: commonVars(group),
    components: commonPart(group.map(({ manifest }) => manifest.components)),
    neighbours: group,
  };
}

function commonVars(group: readonly Neighbour[]): Map<string, unknown> {
  const all = group.map(({ manifest }) => mapOf(manifest.vars));
  return new Map(
    Object.keys(all[0])
      .filter(key => all.every(vars => Object.hasOwn(vars, key)))
      .map(key => [
        key,
        all.every(vars => isDeepStrictEqual(vars[key], all[0][key]))
          ? all[0][key]
          : undefined,
      ]),
  );
}

/** What is in every one of some values. */
function commonPart(values: readonly unknown[]): YamlMap {
  const [first, ...others] = values.map(mapOf);
  const common: YamlMap = {};
  for (const [key, value] of Object.entries(first)) {
    if (others.every(other => isDeepStrictEqual(other[key], value))) {
      common[key] = value;
    } else if (isPlainMap(value)) {
      const part = commonPart([value, ...others.map(other => other[key])]);
      if (Object.keys(part).length > 0) {
        common[key] = part;
      }
    }
  }
  return common;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function mapOf(value: unknown): YamlMap {
  return isPlainMap(value) ? value : {};
}

function isPlainMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
