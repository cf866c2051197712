/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, asText, isMap, valueAt, YamlMap } from '../yaml/records';
import { UnresolvedValue } from '../yaml/UnresolvedValue';
import { CONTEXT } from './StackFinder';

/** What a component depends on. */
export interface ComponentDependencies {
  /** `<component>` of the same stack, else `<component>@<stack>`. */
  dependsOn: string[];
  unresolved: string[];
}

/**
 * Dependencies of a component: `dependencies.components`, and where there are
 * none the older `settings.depends_on`; files and folders are left out.
 * See https://atmos.tools/stacks/dependencies/components
 *
 * @param stackWith - the stack of a component that differs from this one in the given variables
 */
export function componentDependencies(options: {
  sections: YamlMap;
  place: string;
  stack: string;
  stackWith: (component: string, vars: YamlMap) => string | undefined;
}): ComponentDependencies {
  const { sections, place, stack, stackWith } = options;
  const found = new Set<string>();
  const unresolved: string[] = [];
  const newer = listOf(valueAt(sections, ['dependencies', 'components']));
  const entries =
    newer.length > 0
      ? newer
      : listOf(valueAt(sections, ['settings', 'depends_on']));
  for (const entry of entries) {
    const component = isMap(entry)
      ? asText(entry.name) ?? asText(entry.component)
      : asText(entry);
    if (component === undefined) {
      continue;
    }
    const other = asMap(entry);
    const context = Object.fromEntries(
      CONTEXT.filter(key => asText(other[key]) !== undefined).map(key => [
        key,
        other[key],
      ]),
    );
    let target: string | undefined = stack;
    if (other.stack !== undefined) {
      target =
        other.stack instanceof UnresolvedValue
          ? undefined
          : asText(other.stack);
    } else if (Object.keys(context).length > 0) {
      target = stackWith(component, context);
    }
    if (target === undefined) {
      unresolved.push(
        `${place}.dependencies.${component}: stack ${
          other.stack instanceof UnresolvedValue
            ? other.stack.expression
            : Object.entries(context)
                .map(([key, value]) => `${key}=${value}`)
                .join(', ')
        }`,
      );
    } else {
      found.add(target === stack ? component : `${component}@${target}`);
    }
  }
  return { dependsOn: [...found].sort(), unresolved };
}

/** A list's items, or a map's values by the order of their keys. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return Object.keys(asMap(value))
    .sort()
    .map(key => asMap(value)[key]);
}
