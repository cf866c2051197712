/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { renderTemplate } from '../goTemplate/renderTemplate';
import { asMap, isMap, valueAt, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosConfig } from './AtmosConfig';
import { mergeAll } from './mergeDeep';

type Delimiters = AtmosConfig['delimiters'];

/**
 * A manifest with its `locals` put in place. They hold for their own file only,
 * see its `settings`, `vars` and `env` as they are written there, and those of a
 * type or a component lie over those of the file.
 * See https://atmos.tools/stacks/locals
 */
export function withLocals(
  manifest: YamlMap,
  { delimiters }: AtmosConfig,
): YamlMap {
  const { locals: _locals, ...rest } = manifest;
  const fileLocals = asMap(manifest.locals);
  const types = Object.keys(asMap(manifest.components));
  const typeLocals = (type: string) => [
    fileLocals,
    asMap(valueAt(manifest, [type, 'locals'])),
  ];
  const hasNone =
    Object.keys(fileLocals).length === 0 &&
    types.every(type => Object.keys(typeLocals(type)[1]).length === 0) &&
    componentsOf(manifest).every(component => component.locals === undefined);
  if (hasNone) {
    return manifest;
  }
  const put = (value: unknown, all: YamlMap[]) =>
    substitute(
      value,
      resolved(mergeAll(all), manifest, delimiters),
      delimiters,
    );
  return Object.fromEntries(
    Object.entries(rest).map(([key, section]) => {
      if (key === 'components') {
        return [
          key,
          mapEntries(section, (byName, type) =>
            mapEntries(byName, component => {
              const { locals, ...own } = asMap(component);
              return isMap(component)
                ? put(own, [...typeLocals(type), asMap(locals)])
                : component;
            }),
          ),
        ];
      }
      const { locals: _own, ...sections } = asMap(section);
      return isMap(section) && types.includes(key)
        ? [key, put(sections, typeLocals(key))]
        : [key, put(section, [fileLocals])];
    }),
  );
}

function componentsOf(manifest: YamlMap): YamlMap[] {
  return Object.values(asMap(manifest.components))
    .flatMap(byName => Object.values(asMap(byName)))
    .map(asMap);
}

function mapEntries(
  value: unknown,
  change: (item: unknown, key: string) => unknown,
): unknown {
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, change(item, key)]),
      )
    : value;
}

/** Locals in the order in which they need each other; what goes in a circle stays a template. */
function resolved(
  locals: YamlMap,
  { settings, vars, env }: YamlMap,
  delimiters: Delimiters,
): YamlMap {
  let current = locals;
  for (const _round of Object.keys(locals)) {
    const data = { locals: current, settings, vars, env };
    const next = rendered(current, data, delimiters) as YamlMap;
    if (JSON.stringify(next) === JSON.stringify(current)) {
      break;
    }
    current = next;
  }
  return current;
}

function rendered(
  value: unknown,
  data: YamlMap,
  delimiters: Delimiters,
): unknown {
  return mapTexts(value, text => {
    try {
      return renderTemplate(text, data, { delimiters, missingKey: 'error' });
    } catch {
      return text;
    }
  });
}

/** All that reads locals; one that cannot be told is left as an expression with its place. */
function substitute(
  value: unknown,
  locals: YamlMap,
  delimiters: Delimiters,
): unknown {
  return mapTexts(value, text => {
    if (!isTemplateText(text, delimiters[0]) || !text.includes('.locals')) {
      return text;
    }
    try {
      return renderTemplate(
        text,
        { locals },
        {
          delimiters,
          missingKey: 'error',
          keepUnknown: true,
        },
      );
    } catch {
      return new UnresolvedValue(text);
    }
  });
}

function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => mapTexts(item, change));
  }
  return mapEntries(value, item => mapTexts(item, change));
}
