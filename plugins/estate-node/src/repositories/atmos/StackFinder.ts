/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, asText, YamlMap } from '../yaml/records';

/** Variables that place a component, by which older dependencies name a stack. */
export const CONTEXT = ['namespace', 'tenant', 'environment', 'stage'];

/**
 * Finds the stack of a component by its context variables, as Atmos does for
 * `settings.depends_on`: a stack may have a name that says nothing of them.
 * See https://atmos.tools/stacks/settings/depends_on
 */
export class StackFinder {
  readonly #stacks = new Map<string, Set<string>>();

  add(stack: string, component: string, vars: unknown): void {
    const key = keyOf(component, asMap(vars));
    const stacks = this.#stacks.get(key) ?? new Set();
    this.#stacks.set(key, stacks.add(stack));
  }

  /** Undefined where there is none, or more than one. */
  find(component: string, vars: YamlMap): string | undefined {
    const [stack, ...others] = this.#stacks.get(keyOf(component, vars)) ?? [];
    return others.length > 0 ? undefined : stack;
  }
}

function keyOf(component: string, vars: YamlMap): string {
  return JSON.stringify([component, ...CONTEXT.map(key => asText(vars[key]))]);
}
