/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ApprovalDecision,
  approvalProgress,
  Run,
  RUN_STATE_WORDS,
} from '@steward/backstage-plugin-provisioning-common';
import { RunChange, RunChangedError, RunStore } from '../runs/RunStore';
import { RunWorker } from '../engine/RunWorker';
import { stewardLine } from '../engine/stewardLine';
import { Deputies } from './Deputies';
import { rightToDecide } from './rightToDecide';

/** A decision as it comes in. */
export interface DecisionInput {
  decision: 'approve' | 'reject';
  /** What was looked at. */
  digest: string;
  comment?: string;
  /** Past the quorum; the right to do so was checked. */
  breakGlass?: boolean;
}

const TRIES = 5;
const MIN_REASON = 10;

export interface ApprovalsOptions {
  deputies: Deputies;
  store: RunStore;
  worker: Pick<RunWorker, 'kick'>;
  clock: () => Date;
}

/** Takes decisions of people about runs that wait for them. */
export class Approvals {
  readonly #options: ApprovalsOptions;

  constructor(options: ApprovalsOptions) {
    this.#options = options;
  }

  /**
   * @throws NotAllowedError for who may not decide, ConflictError for another
   * digest, after expiry, or when nothing waits.
   */
  async decide(id: string, by: string, input: DecisionInput): Promise<Run> {
    const rights = await this.#options.deputies.rightsOf(by);
    const decided = await this.#record(id, by, input, rights);
    this.#options.worker.kick(id);
    return decided;
  }

  async #record(
    id: string,
    by: string,
    input: DecisionInput,
    rights: Awaited<ReturnType<Deputies['rightsOf']>>,
  ): Promise<Run> {
    const { store, clock } = this.#options;
    for (let left = TRIES; ; left--) {
      const run = await store.get(id);
      if (!run) {
        throw new NotFoundError(`No run ${id}`);
      }
      const before = run.decisions.find(
        one => one.by === by && one.digest === input.digest,
      );
      if (before?.decision === input.decision) {
        return run;
      }
      const change = changeOf(run, by, input, rights, clock());
      try {
        return await store.change(run, {
          ...change,
          log: stewardLine(run, change, clock()),
        });
      } catch (error) {
        if (!(error instanceof RunChangedError) || left === 1) {
          throw error;
        }
      }
    }
  }
}

function changeOf(
  run: Run,
  by: string,
  input: DecisionInput,
  rights: Awaited<ReturnType<Deputies['rightsOf']>>,
  now: Date,
): RunChange {
  const requirement = run.assessment?.approval;
  if (run.state !== 'PENDING_APPROVAL' || !requirement || !run.digest) {
    throw new ConflictError(
      `Run ${run.id} is ${
        RUN_STATE_WORDS[run.state]
      }; there is nothing to decide`,
    );
  }
  if (run.expiresAt && run.expiresAt <= now.toISOString()) {
    throw new ConflictError(
      `Run ${run.id} could be decided until ${run.expiresAt}; it has to be asked for again`,
    );
  }
  if (input.digest !== run.digest) {
    throw new ConflictError(
      `You looked at ${input.digest.slice(
        0,
        12,
      )}, but the run is ${run.digest.slice(0, 12)} now; look again`,
    );
  }
  const right = rightToDecide(run, by, rights);
  if (
    typeof right === 'string' &&
    (!input.breakGlass || by === run.requestedBy)
  ) {
    throw new NotAllowedError(right);
  }
  if (run.decisions.some(one => one.by === by && one.digest === input.digest)) {
    throw new ConflictError('You decided on this already');
  }
  const comment = input.comment?.trim();
  if (input.decision === 'reject' && !comment) {
    throw new InputError('comment is missing: say why it is rejected');
  }
  if (input.breakGlass && lettersIn(comment ?? '') < MIN_REASON) {
    throw new InputError(
      `comment is missing or too short: breaking the glass needs a reason of at least ${MIN_REASON} letters`,
    );
  }
  const decision: ApprovalDecision = {
    decision: input.decision,
    by,
    ...(typeof right === 'object' &&
      right.holder !== by && { delegatedBy: right.holder }),
    memberOf: typeof right === 'object' ? right.memberOf : [],
    digest: input.digest,
    ...(comment && { comment }),
    ...(input.breakGlass && { breakGlass: true }),
    at: now.toISOString(),
  };
  const { outcome } = approvalProgress(
    requirement,
    [...run.decisions, decision],
    run.digest,
  );
  const events = { approved: 'approve', rejected: 'reject' } as const;
  return {
    decision,
    by,
    comment,
    ...(outcome !== 'waiting' && { event: events[outcome] }),
  };
}

/** Dots and blanks give no reason. */
function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
