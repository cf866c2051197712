/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CursorPosition } from '@steward/backstage-plugin-portal-node';
import {
  controlKey,
  describeControl,
  describeSource,
  Exemption,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { ExemptionFilter, ExemptionStore } from './ExemptionStore';
import {
  ForeignFilter,
  ForeignStore,
  ForeignSuppression,
} from './ForeignStore';
import { toExemption } from './toExemption';

/** What of the register is meant. */
export interface RegisterFilter extends ExemptionFilter {
  origin?: Exemption['origin'];
}

/**
 * The one list of everything that hides something: exemptions that people
 * decided on here, and what other tools hide.
 */
export class ExemptionRegister {
  readonly #exemptions: ExemptionStore;
  readonly #foreign: ForeignStore;
  readonly #policy: Policy;

  constructor(options: {
    exemptions: ExemptionStore;
    foreign: ForeignStore;
    policy: Policy;
  }) {
    this.#exemptions = options.exemptions;
    this.#foreign = options.foreign;
    this.#policy = options.policy;
  }

  /** Newest first. */
  async page(
    filter: RegisterFilter,
    options: {
      limit: number;
      visible?: readonly string[];
      after?: CursorPosition;
    },
  ): Promise<Exemption[]> {
    const foreign = this.#foreignFilter(filter);
    const [own, others] = await Promise.all([
      filter.origin === 'foreign' ? [] : this.#exemptions.page(filter, options),
      foreign ? this.#foreign.page(foreign, options) : [],
    ]);
    return [
      ...own.map(row => toExemption(row, this.#policy)),
      ...others.map(one => this.#toExemption(one)),
    ]
      .sort(newestFirst)
      .slice(0, options.limit);
  }

  async count(
    filter: RegisterFilter,
    visible?: readonly string[],
  ): Promise<number> {
    const foreign = this.#foreignFilter(filter);
    const counts = await Promise.all([
      filter.origin === 'foreign' ? 0 : this.#exemptions.count(filter, visible),
      foreign ? this.#foreign.count(foreign, visible) : 0,
    ]);
    return counts[0] + counts[1];
  }

  /** Undefined where no foreign one can match: they are in force, without an end. */
  #foreignFilter(filter: RegisterFilter): ForeignFilter | undefined {
    const { origin, state, entityRef, checkId, expiresBefore } = filter;
    if (
      origin === 'steward' ||
      (state && state !== 'approved') ||
      expiresBefore
    ) {
      return undefined;
    }
    const controls =
      checkId === undefined
        ? undefined
        : this.#policy.check(checkId)?.check.controls ?? [];
    return {
      ...(entityRef && { entityRef }),
      ...(controls && { controls }),
    };
  }

  #toExemption(one: ForeignSuppression): Exemption {
    const { control, source } = one;
    const check =
      control && this.#policy.checkOfControl(controlKey(control))?.check;
    return {
      id: one.id,
      entityRef: one.entityRef,
      ...(check && { checkId: check.id }),
      checkTitle: check?.title ?? one.title,
      ...(control && { control: describeControl(control) }),
      ...(one.arn && { arn: one.arn }),
      origin: 'foreign',
      source: describeSource(source),
      state: 'approved',
      reason: one.reason ?? '',
      requestedBy: one.by ?? describeSource(source),
      requestedAt: one.since,
    };
  }
}

function newestFirst(a: Exemption, b: Exemption): number {
  return a.requestedAt === b.requestedAt
    ? b.id.localeCompare(a.id)
    : b.requestedAt.localeCompare(a.requestedAt);
}
