/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  InputProblem,
  PolicyDecision,
  Run,
  RUN_STATE_WORDS,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';

/** A request that cannot be made as it is; says which field, why, and what to enter. */
export class BadRequestError extends InputError {
  constructor(readonly problems: InputProblem[]) {
    super(
      problems
        .map(({ field, reason, fix }) => `${field}: ${reason}. ${fix}`)
        .join('\n'),
    );
  }
}

/** A rule of the policy forbids it. */
export class PolicyDeniedError extends NotAllowedError {
  constructor(readonly denials: PolicyDecision[]) {
    super(
      denials
        .map(({ reason, fix, rule }) =>
          [reason, fix, `(rule ${rule})`].filter(Boolean).join('. '),
        )
        .join('\n'),
    );
  }
}

export type Holder = Pick<RunSummary, 'id' | 'kind' | 'state' | 'requestedBy'>;

/** Another run holds what this one would touch. */
export class TargetHeldError extends ConflictError {
  constructor(readonly holder: Holder) {
    super(
      `Run ${holder.id} (${holder.kind}, ${RUN_STATE_WORDS[holder.state]}) of ${
        holder.requestedBy
      } holds this target; wait until it ends, or cancel it`,
    );
  }
}

export function holderOf({ id, kind, state, requestedBy }: Run): Holder {
  return { id, kind, state, requestedBy };
}
