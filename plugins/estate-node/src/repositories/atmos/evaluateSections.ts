/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateDelimiters } from '../goTemplate/parseTemplate';
import { renderTemplate } from '../goTemplate/renderTemplate';
import { isMap, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { isUnset } from './mergeDeep';

/** Sections with the templates evaluated that can be; the rest is left as {@link UnresolvedValue}. */
export interface EvaluatedSections {
  sections: YamlMap;
  /** `path: expression` of everything that was left. */
  unresolved: string[];
}

/**
 * Evaluates the Go templates in the values of a component. Where templating is
 * not enabled in `atmos.yaml` nothing is evaluated, since Atmos would not.
 */
export function evaluateSections(
  sections: YamlMap,
  data: YamlMap,
  options: {
    place: string;
    templatesEnabled: boolean;
    delimiters?: TemplateDelimiters;
  },
): EvaluatedSections {
  const { delimiters } = options;
  const unresolved: string[] = [];
  const leave = (path: string, expression: string) => {
    unresolved.push(`${path}: ${expression}`);
    return new UnresolvedValue(expression);
  };
  const walk = (value: unknown, path: string): unknown => {
    if (value instanceof UnresolvedValue) {
      return leave(path, value.expression);
    }
    // What holds no expression stays the same object: stacks share most of it.
    if (Array.isArray(value)) {
      const items = value.map((item, at) => walk(item, `${path}.${at}`));
      return items.every((item, at) => item === value[at]) ? value : items;
    }
    if (isMap(value)) {
      const entries = Object.entries(value)
        .filter(([, item]) => !isUnset(item))
        .map(([key, item]): [string, unknown] => [
          key,
          walk(item, path ? `${path}.${key}` : key),
        ]);
      return entries.length === Object.keys(value).length &&
        entries.every(([key, item]) => item === value[key])
        ? value
        : Object.fromEntries(entries);
    }
    if (!isTemplateText(value, delimiters?.[0])) {
      return value;
    }
    if (!options.templatesEnabled) {
      return leave(path, value);
    }
    try {
      return renderTemplate(value, data, { delimiters });
    } catch {
      return leave(path, value);
    }
  };
  return { sections: walk(sections, options.place) as YamlMap, unresolved };
}
