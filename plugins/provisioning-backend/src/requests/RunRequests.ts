/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  AssessAnswer,
  Run,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';
import { scrubText } from '@steward/backstage-plugin-portal-node';
import { v7 as uuid } from 'uuid';
import { AssessedRequest, Assessor } from '../assess/Assessor';
import { validateRequest, ValidRequest } from '../assess/validateRequest';
import { RunExistsError, RunKeys, RunStore } from '../runs/RunStore';
import { requestHashOf } from '../runs/digestOf';
import { RunAdvancer } from '../engine/RunAdvancer';
import { waitingWords } from '@steward/backstage-plugin-provisioning-node';
import { RunWorker } from '../engine/RunWorker';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import {
  BadRequestError,
  holderOf,
  PolicyDeniedError,
  TargetHeldError,
} from './refusals';
import { Requester } from './Requester';

/** Its tasks have ids that it made, so a run of one can bear the id of the task. */
const SCAFFOLDER = 'plugin:scaffolder';

interface Submission {
  request: RunRequest;
  valid: ValidRequest;
  requester: Requester;
  keys: RunKeys;
  /** The run whose effects it takes back. */
  original?: Run;
}

export interface RunRequestsOptions {
  advancer: RunAdvancer;
  assessor: Assessor;
  registry: ProvisioningRegistry;
  store: RunStore;
  worker: Pick<RunWorker, 'kick'>;
  clock: () => Date;
}

/** Takes requests: each becomes one run, or finds the run that it is already. */
export class RunRequests {
  readonly #options: RunRequestsOptions;

  constructor(options: RunRequestsOptions) {
    this.#options = options;
  }

  /** What would happen. Writes nothing. */
  async assess(
    request: RunRequest,
    requester: Requester,
  ): Promise<AssessAnswer> {
    const { assessor, registry, store } = this.#options;
    const { valid, problems } = validateRequest(registry.kinds, request);
    if (!valid) {
      return { problems };
    }
    const { target, inputs, ...answer } = await assessor.assess(request, {
      requestedBy: requester.ref,
      correlationId: uuid(),
      alwaysApprove: requester.through !== undefined,
    });
    const held = await store.holderOf(valid.kind.naturalKey(valid));
    return { ...answer, ...(held && { holder: holderOf(held.run) }) };
  }

  /**
   * Asks for something, or finds the identical request.
   *
   * @throws BadRequestError, PolicyDeniedError, TargetHeldError, or
   * ConflictError for another digest or a key that was used for something else.
   */
  async submit(
    request: RunRequest,
    requester: Requester,
    original?: Run,
  ): Promise<{ run: Run; created: boolean }> {
    const { registry } = this.#options;
    const { valid, problems } = validateRequest(registry.kinds, request);
    if (!valid) {
      throw new BadRequestError(problems);
    }
    const submission: Submission = {
      request,
      valid,
      requester,
      original,
      keys: {
        naturalKey: valid.kind.naturalKey(valid),
        idempotencyKey: request.idempotencyKey,
        requestHash: requestHashOf(requester.ref, {
          kind: request.kind,
          target: valid.target,
          inputs: valid.inputs,
        }),
        executor: valid.kind.executor,
      },
    };
    const known = await this.#find(submission);
    return known ? { run: known, created: false } : this.#create(submission);
  }

  async #create(
    submission: Submission,
  ): Promise<{ run: Run; created: boolean }> {
    const { store, advancer, worker } = this.#options;
    const run = await this.#assess(submission);
    try {
      await store.insert(run, submission.keys);
    } catch (error) {
      // Somebody was faster: it is the same request, or holds the target.
      const known =
        error instanceof RunExistsError && (await this.#find(submission));
      if (!known) {
        throw error;
      }
      return { run: known, created: false };
    }
    // What needs neither AWS nor a Git host is done before the answer; the rest after it.
    const routed = await advancer.advance(
      run,
      ({ state, assessment }) =>
        state === 'ASSESSED' || (state === 'REQUESTED' && !!assessment),
    );
    worker.kick(run.id);
    return { run: routed, created: true };
  }

  /** The run that this request is already. @throws TargetHeldError or ConflictError */
  async #find({ keys, requester }: Submission): Promise<Run | undefined> {
    const { store } = this.#options;
    const { idempotencyKey, naturalKey, requestHash } = keys;
    const same = idempotencyKey
      ? await store.byIdempotencyKey(idempotencyKey)
      : undefined;
    if (same) {
      if (
        same.run.requestedBy !== requester.ref ||
        same.requestHash !== requestHash
      ) {
        throw new ConflictError(
          `idempotencyKey was used for another request (run ${same.run.id}); use another key`,
        );
      }
      return same.run;
    }
    const held = await store.holderOf(naturalKey);
    if (held && held.requestHash !== requestHash) {
      throw new TargetHeldError(holderOf(held.run));
    }
    return held?.run;
  }

  async #assess(submission: Submission): Promise<Run> {
    const { assessor } = this.#options;
    const run = this.#newRun(submission);
    let assessed: AssessedRequest;
    try {
      assessed = await assessor.assess(run, {
        requestedBy: run.requestedBy,
        correlationId: run.correlationId,
        alwaysApprove: run.requestedThrough !== undefined,
      });
    } catch (error) {
      if (submission.request.expectedDigest) {
        throw error;
      }
      // AWS or the Git host is away: the run waits for it.
      return { ...run, waitingFor: waitingWords(error) };
    }
    const { problems, assessment, plan, digest, target, inputs } = assessed;
    if (problems.length > 0) {
      throw new BadRequestError(problems);
    }
    const denials = assessment?.policy.filter(
      ({ effect }) => effect === 'deny',
    );
    if (denials && denials.length > 0) {
      throw new PolicyDeniedError(denials);
    }
    const { expectedDigest } = submission.request;
    if (expectedDigest && expectedDigest !== digest) {
      throw new ConflictError(
        `What would be done changed since you looked: the digest is ${digest}, not ${expectedDigest}; look again`,
      );
    }
    return { ...run, target, inputs, plan, digest, assessment };
  }

  #newRun({ request, valid, requester, original }: Submission): Run {
    const id = uuid();
    const now = this.#options.clock().toISOString();
    const {
      reason,
      template,
      scaffolderTaskId,
      correlationId: label,
    } = request;
    const task = requester.actor === SCAFFOLDER ? scaffolderTaskId : undefined;
    return {
      id,
      correlationId: original?.correlationId ?? task ?? id,
      ...(label && { callerCorrelationId: scrubText(label).text }),
      version: 1,
      kind: valid.kind.name,
      state: 'REQUESTED',
      requestedBy: requester.ref,
      ...(requester.through && { requestedThrough: requester.through }),
      ...(reason && { reason }),
      ...(template && { template }),
      ...(scaffolderTaskId && { scaffolderTaskId }),
      target: valid.target,
      inputs: valid.inputs,
      decisions: [],
      attempt: 0,
      steps: [],
      effects: [],
      ...(original && { decommissionOf: original.id }),
      createdAt: now,
      updatedAt: now,
    };
  }
}
