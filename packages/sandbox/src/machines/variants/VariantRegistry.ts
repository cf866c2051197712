/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FreeIds } from '../../shared/FreeIds';
import {
  ActiveVariantRule,
  Variant,
  VariantRule,
  variantRuleSchema,
} from './Variant';

/** What a rule is matched against. */
export interface VariantTarget {
  machine: string;
  enclaveId?: string;
  name: string;
}

function accepts(wanted: string | string[] | undefined, actual?: string) {
  return (
    wanted === undefined ||
    (actual !== undefined && [wanted].flat().includes(actual))
  );
}

function matches({ match }: ActiveVariantRule, target: VariantTarget) {
  return (
    accepts(match.machine, target.machine) &&
    accepts(match.enclaveId, target.enclaveId) &&
    accepts(match.name, target.name)
  );
}

/**
 * The variants that executions to come will take.
 *
 * @public
 */
export class VariantRegistry {
  static create(): VariantRegistry {
    return new VariantRegistry();
  }

  #rules: ActiveVariantRule[] = [];
  readonly #ids = FreeIds.create('variant');

  private constructor() {}

  /** All rules in force, oldest first. */
  list(): ActiveVariantRule[] {
    return this.#rules.map(rule => ({ ...rule }));
  }

  /**
   * Adds a rule, in the place of one with the same id. Returns it.
   * Throws a ZodError that names the field when the rule makes no sense.
   */
  add(rule: VariantRule): ActiveVariantRule {
    const parsed = variantRuleSchema.parse(rule);
    const active = { ...parsed, id: parsed.id ?? this.#ids.next(this.#rules) };
    this.#rules = [
      ...this.#rules.filter(other => other.id !== active.id),
      active,
    ];
    return active;
  }

  /** Removes a rule; false when there is none with this id. */
  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter(rule => rule.id !== id);
    return this.#rules.length < before;
  }

  clear(): void {
    this.#rules = [];
  }

  /** The variant of one execution, or of its trigger; counts `times` down. */
  take(
    target: VariantTarget,
    asked: 'execution' | 'trigger',
  ): Variant | undefined {
    const rule = this.#rules.find(
      candidate =>
        (candidate.variant === 'lost-trigger') === (asked === 'trigger') &&
        matches(candidate, target),
    );
    if (!rule) {
      return undefined;
    }
    const times = rule.times - 1;
    this.#rules = this.#rules.flatMap(other => {
      if (other !== rule) {
        return [other];
      }
      return times > 0 ? [{ ...rule, times }] : [];
    });
    return { kind: rule.variant, factor: rule.factor, ms: rule.ms };
  }
}
