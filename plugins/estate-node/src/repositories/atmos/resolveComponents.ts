/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, asText, isMap, valueAt, YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { mergeAll, mergeMaps } from './mergeDeep';
import { ResolvedComponent } from './ResolvedComponent';

/** Sections that go from the root to the type to the base components to the component. */
const SECTIONS = ['vars', 'settings', 'env', 'dependencies'] as const;
/** What a base component does not hand down. */
const OWN_METADATA = ['inherits', 'type', 'name'];
const MAX_DEPTH = 30;

/**
 * The real components of a merged manifest, each with root sections, then
 * those of its type, then its base components, then its own merged.
 * See https://atmos.tools/howto/inheritance
 */
export function resolveComponents(
  manifest: YamlMap,
  config: AtmosConfig,
): ResolvedComponent[] {
  return Object.entries(asMap(manifest.components)).flatMap(
    ([type, components]) => {
      const all = asMap(components);
      const shared = {
        ...stackSections(manifest, type, config),
        metadata: asMap(manifest.metadata),
      };
      return Object.keys(all)
        .filter(name => valueAt(all[name], ['metadata', 'type']) !== 'abstract')
        .map(name =>
          resolveComponent({ name, type, all, shared, manifest, config }),
        );
    },
  );
}

/** Root and type level sections of a manifest: what holds for every component of a type. */
export function stackSections(
  manifest: YamlMap,
  type: string,
  config: AtmosConfig,
): YamlMap {
  return Object.fromEntries(
    SECTIONS.map(section => [
      section,
      mergeMaps(
        asMap(manifest[section]),
        asMap(valueAt(manifest, [type, section])),
        config.lists,
      ),
    ]),
  );
}

function resolveComponent(options: {
  name: string;
  type: string;
  all: YamlMap;
  shared: YamlMap;
  manifest: YamlMap;
  config: AtmosConfig;
}): ResolvedComponent {
  const { name, type, all, shared, manifest, config } = options;
  const place = `components.${type}.${name}`;
  const unresolved: string[] = [];
  const inherited = lineage(name, all, place, unresolved);
  const own = asMap(all[name]);
  const sections = mergeAll(
    [
      shared,
      ...inherited.map(base => inheritedSections(asMap(all[base]), config)),
      pick(own, [...SECTIONS, 'metadata']),
    ],
    config.lists,
  );
  const metadata = asMap(sections.metadata);
  const ownComponent = asText(own.component);
  const root = inherited
    .map(base => asText(asMap(all[base]).component))
    .filter(Boolean)
    .at(-1);
  for (const overrides of overriddenSections(manifest, type, own)) {
    unresolved.push(`${place}: ${overrides}`);
  }
  return {
    name,
    type,
    component: asText(metadata.component) ?? root ?? ownComponent ?? name,
    enabled: metadata.enabled !== false,
    sections: { ...sections, metadata },
    unresolved,
  };
}

/** Base components, furthest first, each before those that override it. */
function lineage(
  name: string,
  all: YamlMap,
  place: string,
  unresolved: string[],
): string[] {
  const order: string[] = [];
  const visit = (current: string, chain: string[]) => {
    for (const base of basesOf(current, all)) {
      if (!Object.hasOwn(all, base)) {
        unresolved.push(
          `${place}.metadata.inherits: ${base} (no such component)`,
        );
      } else if (chain.includes(base) || chain.length > MAX_DEPTH) {
        unresolved.push(
          `${place}.metadata.inherits: ${[...chain, base].join(
            ' > ',
          )} (a circle)`,
        );
      } else {
        visit(base, [...chain, base]);
        order.push(base);
      }
    }
  };
  visit(name, [name]);
  return order;
}

function basesOf(name: string, all: YamlMap): string[] {
  const own = asMap(all[name]);
  const inherits = valueAt(own, ['metadata', 'inherits']);
  const list = Array.isArray(inherits) ? inherits : [inherits];
  // `component: base` at the top of a component is the older way to inherit.
  const older = asText(own.component);
  const bases = older && older !== name && isMap(all[older]) ? [older] : [];
  return [...bases, ...list.flatMap(item => asText(item) ?? [])];
}

function inheritedSections(base: YamlMap, config: AtmosConfig): YamlMap {
  const sections = pick(base, SECTIONS);
  const metadata = Object.fromEntries(
    Object.entries(asMap(base.metadata)).filter(
      ([key]) => !OWN_METADATA.includes(key),
    ),
  );
  return config.inheritMetadata ? { ...sections, metadata } : sections;
}

function pick(from: YamlMap, keys: readonly string[]): YamlMap {
  return Object.fromEntries(
    keys.filter(key => isMap(from[key])).map(key => [key, from[key]]),
  );
}

/** `overrides` hold for the components of one file only; which ones is lost after the merge. */
function overriddenSections(
  manifest: YamlMap,
  type: string,
  own: YamlMap,
): string[] {
  const places: [string, unknown][] = [
    ['overrides', manifest.overrides],
    [`${type}.overrides`, valueAt(manifest, [type, 'overrides'])],
    ['overrides', own.overrides],
  ];
  return places.flatMap(([place, overrides]) =>
    Object.keys(asMap(overrides))
      .filter(key => key === 'vars' || key === 'settings')
      .map(key => `${place}.${key} is not applied`),
  );
}
