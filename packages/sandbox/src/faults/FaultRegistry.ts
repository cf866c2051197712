/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FreeIds } from '../shared/FreeIds';
import { SeededRandom } from '../world/SeededRandom';
import {
  ActiveFaultRule,
  CompleteFaultEffect,
  FaultRule,
  faultRuleSchema,
} from './FaultRule';

/** What a rule is matched against. */
export interface FaultTarget {
  service: string;
  /** The IAM prefix, by which a service may be named too. */
  actionPrefix?: string;
  operation: string;
  accountId: string;
  region: string;
  page: 'first' | 'later';
}

type Effects = {
  [Kind in CompleteFaultEffect['kind']]?: Extract<
    CompleteFaultEffect,
    { kind: Kind }
  >;
};

function accepts(
  wanted: string | string[] | undefined,
  ...actual: (string | undefined)[]
): boolean {
  return (
    wanted === undefined ||
    actual.some(
      value =>
        value !== undefined &&
        (Array.isArray(wanted) ? wanted.includes(value) : wanted === value),
    )
  );
}

/** Effects that make no sense on the first page, and so do not touch it. */
const onLaterPages = new Set(['expirePageToken', 'repeatToken']);

function matches(rule: ActiveFaultRule, target: FaultTarget): boolean {
  const { match } = rule;
  return (
    (target.page === 'later' || !onLaterPages.has(rule.effect.kind)) &&
    accepts(match.service, target.service, target.actionPrefix) &&
    accepts(match.operation, target.operation) &&
    accepts(match.accountId, target.accountId) &&
    accepts(match.region, target.region) &&
    accepts(match.page, target.page)
  );
}

/**
 * The faults in force.
 *
 * @public
 */
export class FaultRegistry {
  static create(options: { seed: number }): FaultRegistry {
    return new FaultRegistry(SeededRandom.create(options.seed, 'faults'));
  }

  readonly #random: SeededRandom;
  #rules: ActiveFaultRule[] = [];
  readonly #ids = FreeIds.create('fault');

  private constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** All rules in force, oldest first. */
  list(): ActiveFaultRule[] {
    return this.#rules.map(rule => ({ ...rule }));
  }

  /**
   * Adds a rule, in the place of one with the same id. Returns its id.
   * Throws a ZodError that names the field when the rule makes no sense.
   */
  add(rule: FaultRule): string {
    const parsed = faultRuleSchema.parse(rule);
    const id = parsed.id ?? this.#ids.next(this.#rules);
    this.#rules = [
      ...this.#rules.filter(other => other.id !== id),
      { ...parsed, id },
    ];
    return id;
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

  /**
   * The effects on one call. Draws the lot of throttles and counts `times` down,
   * so it is asked once per call.
   */
  effectsOn(target: FaultTarget): Effects {
    if (this.#rules.length === 0) {
      return {};
    }
    return this.#rules
      .filter(rule => matches(rule, target))
      .filter(rule => !this.#isSkipped(rule) && this.#happens(rule))
      .reduce<Effects>((effects, rule) => {
        this.#count(rule);
        return { ...effects, [rule.effect.kind]: rule.effect };
      }, {});
  }

  /** Whether a rule denies the call; nothing is drawn or counted. */
  isDenied(target: FaultTarget): boolean {
    return this.#rules.some(
      rule => rule.effect.kind === 'deny' && matches(rule, target),
    );
  }

  #isSkipped({ id, skip = 0 }: ActiveFaultRule): boolean {
    if (skip > 0) {
      this.#change(id, { skip: skip - 1 });
    }
    return skip > 0;
  }

  #happens(rule: ActiveFaultRule): boolean {
    return (
      rule.effect.kind !== 'throttle' || this.#random.chance(rule.effect.rate)
    );
  }

  #count({ id, times }: ActiveFaultRule) {
    if (times === 1) {
      this.remove(id);
    } else if (times !== undefined) {
      this.#change(id, { times: times - 1 });
    }
  }

  #change(id: string, change: Partial<ActiveFaultRule>) {
    this.#rules = this.#rules.map(rule =>
      rule.id === id ? { ...rule, ...change } : rule,
    );
  }
}
