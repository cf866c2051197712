/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';
import {
  RunKindName,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';

/** What facts are asked about: a request that was planned. @public */
export interface FactRequest {
  kind: RunKindName;
  /** Entity ref of who asks. */
  requestedBy: string;
  /** As the request names it, with what planning knows better. */
  target: RunTarget;
  /**
   * Entities of the catalog that the plan changes or removes. They come from
   * the plan, never from the request.
   */
  entityRefs: string[];
  /** Entity refs of who owns all of it. */
  owners: string[];
}

/**
 * Finds facts about the target of a run, for rules of risk and policy:
 * `{ fact: 'scorecard.tier', operator: 'notIn', value: ['gold', 'silver'] }`.
 *
 * A fact that cannot be found is unknown: its value for rules is the text
 * `unknown`, and the assessment says which fact it is and why. A provider can
 * therefore neither stop a request nor make it safer by failing, as long as
 * rules ask for what is good instead of what is bad.
 *
 * @public
 */
export interface FactProvider {
  /** What messages call it: `Scorecards`. */
  readonly name: string;
  /**
   * Names of all facts that it finds. Each has a dot, so that it is never one
   * of the facts that come along: `scorecard.tier`.
   */
  readonly facts: readonly string[];
  /**
   * The facts by name. One that is missing in the answer is unknown; others
   * than those of {@link FactProvider.facts} are left out.
   *
   * @param signal - aborted after five seconds, when the facts count as unknown
   * @throws anything; all of its facts are unknown then.
   */
  factsOf(
    request: FactRequest,
    signal: AbortSignal,
  ): Promise<Record<string, JsonValue>>;
}
