/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import {
  AssessAnswer,
  assessRisk,
  canonicalTarget,
  decidePolicy,
  groupRef,
  InputProblem,
  RunRequest,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunRefusedError,
} from '@steward/backstage-plugin-provisioning-node';
import { factsOfRules } from '@steward/backstage-plugin-portal-common';
import { JsonObject } from '@backstage/types';
import { ProvisioningConfig } from '../config/ProvisioningConfig';
import { digestOf } from '../runs/digestOf';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { approvalRequirementOf } from './approvalRequirementOf';
import { BudgetedEstimator } from './BudgetedEstimator';
import { FactFinder } from './FactFinder';
import { validateRequest, ValidRequest } from './validateRequest';

/** A request with all that is known before anybody decides. */
export type AssessedRequest = Omit<AssessAnswer, 'holder'> & {
  target: RunTarget;
  inputs: JsonObject;
};

export interface AssessorOptions {
  config: ProvisioningConfig;
  registry: ProvisioningRegistry;
  facts: FactFinder;
  estimator: BudgetedEstimator;
  clock: () => Date;
}

/** Plans a request and says how risky it is, what the policy says, what it costs and who must agree. Writes nothing. */
export class Assessor {
  readonly #options: AssessorOptions;

  constructor(options: AssessorOptions) {
    this.#options = options;
  }

  /**
   * @throws what AWS, the Git host, the estate or the catalog throw when they
   * cannot be read.
   */
  async assess(
    request: Pick<RunRequest, 'kind' | 'target' | 'inputs'>,
    by: {
      requestedBy: string;
      correlationId: string;
      /** Asked for by an agent: people decide, whatever the risk. */
      alwaysApprove?: boolean;
    },
  ): Promise<AssessedRequest> {
    const { registry, facts } = this.#options;
    const { valid, problems } = validateRequest(registry.kinds, request);
    if (!valid) {
      return { ...request, problems };
    }
    const account = await facts.accountOf(valid.target);
    const accountProblems = problemsOfAccount(valid, account);
    if (accountProblems.length > 0) {
      return { ...request, ...valid, problems: accountProblems };
    }
    const planned = await planOf(valid, {
      target: withAccountName(valid.target, account),
      inputs: valid.inputs,
      ...by,
    });
    const { plan } = planned;
    const found = planned.target ?? valid.target;
    if (planned.problems.length > 0 || !plan) {
      return {
        target: found,
        inputs: valid.inputs,
        problems: planned.problems,
      };
    }
    // The plan may say where it is, which the request did not: a machine's ARN, an enclave's row.
    const place =
      found.accountId === valid.target.accountId
        ? account
        : await facts.accountOf(found);
    const target = withAccountName(canonicalTarget(found), place);
    return {
      target,
      inputs: valid.inputs,
      problems: [],
      plan,
      digest: digestOf({
        kind: valid.kind.name,
        target,
        inputs: valid.inputs,
        plan,
      }),
      assessment: await this.#judge(valid, place, { ...planned, target }, by),
    };
  }

  async #judge(
    request: ValidRequest,
    account: IndexedAccount | undefined,
    planned: Awaited<ReturnType<ValidRequest['kind']['plan']>>,
    by: { requestedBy: string; alwaysApprove?: boolean },
  ) {
    const { config, facts: finder, estimator, registry, clock } = this.#options;
    const target = planned.target ?? request.target;
    const ownership = await finder.ownershipOf(planned, account);
    const said = [target.team, request.target.team].flatMap(team =>
      team ? [groupRef(team)] : [],
    );
    const cost = await estimator.estimate({
      kind: request.kind.name,
      target,
      resources: planned.resources ?? [],
      payers: [...new Set([...ownership.owners, ...said])],
    });
    const { facts, unknownFacts } = await finder.factsOf({
      request,
      account,
      planned,
      ownership,
      cost,
      requestedBy: by.requestedBy,
    });
    const riskRules = [...config.riskRules, ...registry.riskRules];
    const policyRules = [...config.policyRules, ...registry.policyRules];
    const risk = await assessRisk(riskRules, facts);
    const policy = await decidePolicy(policyRules, facts);
    const decisive = factsOfRules([...riskRules, ...policyRules]);
    const missing = unknownFacts.filter(({ fact }) => decisive.has(fact));
    if (missing.length > 0) {
      risk.unknownFacts = missing;
    }
    const approval = approvalRequirementOf({
      config: config.approval,
      risk,
      policy,
      cost,
      alwaysApprove: by.alwaysApprove,
    });
    return { risk, policy, cost, approval, assessedAt: clock().toISOString() };
  }
}

/** The plan, where what AWS or GitHub refuses for good is a problem of the request. */
async function planOf(
  { kind }: ValidRequest,
  request: PlanRequest,
): Promise<PlanResult> {
  try {
    return await kind.plan(request);
  } catch (error) {
    if (error instanceof RunRefusedError) {
      const { reason, nextStep } = error.failure;
      return { problems: [{ field: 'target', reason, fix: nextStep }] };
    }
    throw error;
  }
}

function withAccountName(
  target: RunTarget,
  account: IndexedAccount | undefined,
): RunTarget {
  return account ? { ...target, accountName: account.name } : target;
}

function problemsOfAccount(
  { target: { accountId } }: ValidRequest,
  account: IndexedAccount | undefined,
): InputProblem[] {
  if (!accountId) {
    return [];
  }
  if (!account) {
    return [
      {
        field: 'target.accountId',
        value: accountId,
        reason: 'is no account of the estate',
        fix: 'Choose an account that the estate lists; a new one appears with the next sync',
      },
    ];
  }
  return account.state === 'ACTIVE'
    ? []
    : [
        {
          field: 'target.accountId',
          value: accountId,
          reason: `The account ${account.name} is ${account.state}`,
          fix: 'Choose an active account',
        },
      ];
}
