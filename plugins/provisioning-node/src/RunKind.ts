/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import {
  FieldLimit,
  InputProblem,
  Run,
  RunFacts,
  RunKindName,
  RunPlan,
  RunRequest,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { z } from 'zod';
import { PricedResource } from './CostEstimator';

/** A request whose inputs passed the schema of its kind. @public */
export interface PlanRequest<TInputs = unknown> {
  target: RunTarget;
  inputs: TInputs;
  requestedBy: string;
  /** For the calls that planning makes. */
  correlationId: string;
}

/**
 * Something that is there and that a plan changes or removes. Who owns it has a
 * say, so nothing in here may come from the request.
 *
 * @public
 */
export interface ChangedTarget {
  /** Entity of the catalog. */
  entityRef?: string;
  /** AWS account that it is in; its owner counts where nobody nearer is known. */
  accountId?: string;
  /** Who owns it as AWS or Git say: name of a team, or an entity ref. */
  owner?: string;
}

/** What planning found; it reads, and never writes. @public */
export interface PlanResult {
  /** Collisions and whatever else forbids it; with a plan none. */
  problems: InputProblem[];
  plan?: RunPlan;
  /** The target with what planning knows better: account, region, entity. */
  target?: RunTarget;
  /** What only this kind knows of the facts that rules look at. */
  facts?: Partial<RunFacts>;
  /** What is there and is changed or removed. Default: the effects of the plan that update or delete. */
  changes?: ChangedTarget[];
  /**
   * Accounts that it reaches besides the one of the target: a production
   * account among them makes it a request on production.
   */
  accounts?: readonly IndexedAccount[];
  /** What the estimate adds up. */
  resources?: PricedResource[];
}

/** Something that can be asked for. @public */
export interface RunKind<TInputs = unknown> {
  readonly name: RunKindName;
  readonly title: string;
  /** Name of the {@link RunExecutor} that carries its plans out. */
  readonly executor: string;
  readonly destructive: boolean;
  readonly inputsSchema: z.ZodType<TInputs>;
  readonly reversedBy?: RunKindName;
  /** Source of the estate that is read again after a run: `enclaves`. */
  readonly estateSource?: string;
  /** Why it cannot be asked for here: the missing configuration and the fix. */
  readonly unavailable?: string;
  /**
   * What is taken here for some fields. Forms offer nothing else, and the plan
   * refuses it (`limitProblems`).
   */
  readonly limits?: readonly FieldLimit[];
  /** What two requests must not touch at the same time: `enclave:kyc-prod`. */
  naturalKey(request: Pick<RunRequest, 'target' | 'inputs'>): string;
  /**
   * Renders exactly what would be executed. Reads only.
   *
   * @throws RunRefusedError when AWS or GitHub refuses for good to be read.
   * @throws anything else when planning is to be tried again.
   */
  plan(request: PlanRequest<TInputs>): Promise<PlanResult>;
  /** The request that takes the effects of a run back. */
  reverse?(run: Run): Pick<RunRequest, 'kind' | 'target' | 'inputs'>;
}
