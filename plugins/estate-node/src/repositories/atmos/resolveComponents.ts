/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, asText, isMap, valueAt, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import {
  isListMergeStrategy,
  isUnset,
  ListMergeStrategy,
  mergeAll,
  mergeMaps,
} from './mergeDeep';
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
): { components: ResolvedComponent[]; unresolved: string[] } {
  const components: ResolvedComponent[] = [];
  const unresolved = expressionsIn(manifest, ['components', ...SECTIONS], '');
  for (const [type, byName] of Object.entries(asMap(manifest.components))) {
    const all = asMap(byName);
    const shared = {
      ...stackSections(manifest, type, config),
      metadata: asMap(manifest.metadata),
    };
    unresolved.push(
      ...expressionsIn(asMap(manifest.components), [type], 'components'),
      ...expressionsIn(asMap(manifest[type]), SECTIONS, type),
      ...expressionsIn(all, Object.keys(all), `components.${type}`),
    );
    for (const name of Object.keys(all)) {
      if (isTemplateText(name) || isTemplateText(name, config.delimiters[0])) {
        unresolved.push(
          `components.${type}.${name}: the name of the component is an expression`,
        );
      } else if (
        !(all[name] instanceof UnresolvedValue) &&
        valueAt(all[name], ['metadata', 'type']) !== 'abstract'
      ) {
        components.push(resolveComponent({ name, type, all, shared, config }));
      }
    }
  }
  return { components, unresolved };
}

/** Sections that only Atmos could tell, with their place. */
function expressionsIn(
  from: YamlMap,
  keys: readonly string[],
  place: string,
): string[] {
  return keys.flatMap(key => {
    const value = from[key];
    return value instanceof UnresolvedValue && !isUnset(value)
      ? [`${place ? `${place}.` : ''}${key}: ${value.expression}`]
      : [];
  });
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
  config: AtmosConfig;
}): ResolvedComponent {
  const { name, type, all, shared, config } = options;
  const place = `components.${type}.${name}`;
  const unresolved: string[] = [];
  const inherited = lineage(name, all, place, unresolved);
  const own = asMap(all[name]);
  const layers = [
    shared,
    ...inherited.map(base => inheritedSections(asMap(all[base]), config)),
    pick(own, [...SECTIONS, 'metadata']),
    // Of the files that the component is defined in or imported by
    pick(asMap(own.overrides), SECTIONS),
  ];
  const sections = mergeAll(layers, listsOf(layers, config));
  const metadata = asMap(sections.metadata);
  const ownComponent = asText(own.component);
  const root = inherited
    .map(base => asText(asMap(all[base]).component))
    .filter(Boolean)
    .at(-1);
  for (const layer of [...inherited.map(base => all[base]), own]) {
    unresolved.push(...expressionsIn(asMap(layer), SECTIONS, place));
    unresolved.push(
      ...expressionsIn(
        asMap(asMap(layer).overrides),
        SECTIONS,
        `${place}.overrides`,
      ),
    );
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

/** A component's own `settings.list_merge_strategy`, else that of `atmos.yaml`. */
function listsOf(layers: YamlMap[], config: AtmosConfig): ListMergeStrategy {
  return (
    layers
      .map(layer => valueAt(layer, ['settings', 'list_merge_strategy']))
      .filter(isListMergeStrategy)
      .at(-1) ?? config.lists
  );
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
