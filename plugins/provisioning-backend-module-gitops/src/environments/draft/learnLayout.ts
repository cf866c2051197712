/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, YamlMap } from '@steward/backstage-plugin-estate-node';
import { Neighbour } from './Neighbour';
import {
  commonReadings,
  isFixed,
  Reading,
  readPath,
  sharedReadings,
} from './readings';

/** An import that all stacks of a layout have. */
export interface SharedImport {
  /** As the first of them writes it. */
  text: string;
  readings: Reading[][];
}

/** How the stacks of a repository are made, as those that are there show it. */
export interface StackLayout {
  /** Path of a stack, without extension. */
  path: Reading[][];
  extension: string;
  /** In the order of the first stack. */
  imports: SharedImport[];
  /** Stacks of this layout; at least one. */
  neighbours: Neighbour[];
}

/**
 * Learns from the stacks that are there, so that a new one looks like them.
 * Undefined where there is none to learn from.
 */
export function learnLayout(
  neighbours: readonly Neighbour[],
): StackLayout | undefined {
  const byShape = Map.groupBy(neighbours, shapeOf);
  const [usual] = [...byShape.values()].sort((a, b) => b.length - a.length);
  if (!usual) {
    return undefined;
  }
  let path = placeOf(usual[0]);
  const group = usual.filter(neighbour => {
    const common = commonReadings(path, placeOf(neighbour));
    path = common ?? path;
    return common !== undefined;
  });
  return {
    path,
    extension: group[0].file.endsWith('.yml') ? '.yml' : '.yaml',
    imports: sharedImports(group),
    neighbours: group,
  };
}

/** Imports that all of some manifests have, each with what they agree on. */
export function sharedImports(
  models: readonly Pick<Neighbour, 'manifest' | 'tokens'>[],
): SharedImport[] {
  const [first, ...others] = models.map(({ manifest, tokens }) =>
    importsOf(manifest).flatMap(item =>
      typeof item === 'string'
        ? [{ text: item, readings: readPath(item, tokens) }]
        : [],
    ),
  );
  return first.flatMap(({ text, readings }) => {
    let shared: Reading[][] | undefined = readings;
    for (const imports of others) {
      shared =
        shared &&
        sharedReadings(
          shared,
          imports.map(one => one.readings),
        );
    }
    return shared ? [{ text, readings: shared }] : [];
  });
}

/** Imports of a manifest; one that says nothing but its path is a text. */
export function importsOf(manifest: YamlMap): unknown[] {
  const all = Array.isArray(manifest.import)
    ? manifest.import
    : [manifest.import ?? []].flat();
  return all.map(item =>
    isMap(item) && Object.keys(item).length === 1 && item.path
      ? item.path
      : item,
  );
}

function placeOf({ file, tokens }: Neighbour): Reading[][] {
  return readPath(file.replace(/\.ya?ml$/, ''), tokens, { isPlace: true });
}

/** The path with a star for each token: stacks of one layout have the same. */
function shapeOf(neighbour: Neighbour): string {
  return placeOf(neighbour)
    .map(readings => {
      const token = readings.find(reading => !isFixed(reading));
      return (token ?? readings[0]).parts
        .map(part => (typeof part === 'string' ? part : '*'))
        .join('');
    })
    .join('/');
}
