/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  CostEstimate,
  groupRef,
  RiskAssessment,
  RunFacts,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { PlanResult } from '@steward/backstage-plugin-provisioning-node';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import { ProvisioningConfig } from '../config/ProvisioningConfig';
import { AddedFacts } from './AddedFacts';
import { classifyAccount } from './classifyAccount';
import { isOffHours } from './isOffHours';
import { Ownership, TargetOwners } from './TargetOwners';
import { ValidRequest } from './validateRequest';

export interface FactFinderOptions {
  added: AddedFacts;
  auth: AuthService;
  config: ProvisioningConfig;
  directory: CatalogDirectory;
  estate: Pick<EstateService, 'getAccount'>;
  clock: () => Date;
}

/** Finds out what risk and policy rules are written with. */
export class FactFinder {
  readonly #options: FactFinderOptions;
  readonly #owners: TargetOwners;

  constructor(options: FactFinderOptions) {
    this.#options = options;
    this.#owners = new TargetOwners({
      directory: options.directory,
      accountOf: accountId => this.accountOf({ accountId }),
    });
  }

  /**
   * The account of a target; undefined when the estate has none of that id.
   *
   * @throws when the estate cannot be asked.
   */
  async accountOf(
    target: Pick<RunTarget, 'accountId'>,
  ): Promise<IndexedAccount | undefined> {
    const { auth, estate } = this.#options;
    if (!target.accountId) {
      return undefined;
    }
    try {
      return await estate.getAccount(target.accountId, {
        credentials: await auth.getOwnServiceCredentials(),
      });
    } catch (error) {
      if (isError(error) && isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Who owns what a plan is about, whatever the request says. */
  async ownershipOf(
    planned: PlanResult,
    account: IndexedAccount | undefined,
  ): Promise<Ownership> {
    return this.#owners.of(planned, account);
  }

  /** The facts, and those that modules add and could not find. */
  async factsOf(options: {
    request: ValidRequest;
    requestedBy: string;
    account: IndexedAccount | undefined;
    planned: PlanResult;
    ownership: Ownership;
    cost: CostEstimate;
  }): Promise<{
    facts: RunFacts;
    unknownFacts: NonNullable<RiskAssessment['unknownFacts']>;
  }> {
    const { request, requestedBy, account, planned, ownership, cost } = options;
    const { added, config, clock, directory } = this.#options;
    const { kind, inputs } = request;
    const target = planned.target ?? request.target;
    const claims = await directory.claimsOf(requestedBy);
    const isNamed = await this.#isNamedOwner(claims, request.target);
    const accountClass = classifyAccount(account, config);
    const { facts: addedFacts, unknown } = await added.find({
      kind: kind.name,
      requestedBy,
      target,
      entityRefs: ownership.entityRefs,
      owners: ownership.owners,
    });
    const facts: RunFacts = {
      kind: kind.name,
      subject: kind.name.split('.')[0],
      requester: requestedBy,
      requesterGroups: claims.filter(claim => claim !== requestedBy),
      requesterOwnsTarget: isNamed && ownership.ownedBy(claims),
      targetName: target.name,
      owners: ownership.owners,
      targetOwned: ownership.owners.length > 0,
      changesExisting: ownership.changesExisting,
      approvers: config.approval.approvers,
      accountId: target.accountId ?? '',
      accountName: account?.name ?? target.accountName ?? '',
      accountClass,
      production:
        accountClass === 'production' ||
        inputs.stage === 'prod' ||
        reachesProduction(planned, config),
      region: target.region ?? '',
      destructive: kind.destructive,
      publicExposure: false,
      iamWildcards: 0,
      debug: inputs.enableDebug === true,
      size: 0,
      quotaShare: 0,
      offHours: isOffHours(clock(), config.workingHours),
      filesChanged: planned.plan?.files?.length ?? 0,
      monthlyCost: Number(cost.monthly?.amount ?? 0),
      budgetExceeded: cost.budgets?.some(({ exceeded }) => exceeded) ?? false,
      inputs,
      ...planned.facts,
      ...addedFacts,
    };
    return { facts, unknownFacts: unknown };
  }

  /** Whether the requester stands for what the request itself names; this can only make it riskier. */
  async #isNamedOwner(
    claims: readonly string[],
    { team, entityRef }: RunTarget,
  ): Promise<boolean> {
    const owners = entityRef
      ? await this.#options.directory.ownersOf(entityRef)
      : undefined;
    return (
      (!team || claims.includes(groupRef(team))) &&
      (!owners || owners.some(owner => claims.includes(owner)))
    );
  }
}

/** Whether it reaches an account of production, security or management. */
function reachesProduction(
  { accounts = [] }: PlanResult,
  config: ProvisioningConfig,
): boolean {
  return accounts.some(
    account => classifyAccount(account, config) !== 'non-production',
  );
}

function isNotFound(error: Error & { statusCode?: unknown }): boolean {
  return error.name === 'NotFoundError' || error.statusCode === 404;
}
