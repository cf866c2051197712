/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  CostEstimate,
  RunFacts,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { PlanResult } from '@steward/backstage-plugin-provisioning-node';
import { CatalogDirectory } from '../access/CatalogDirectory';
import { ProvisioningConfig } from '../config/ProvisioningConfig';
import { classifyAccount } from './classifyAccount';
import { isOffHours } from './isOffHours';
import { ValidRequest } from './validateRequest';

/** Finds out what risk and policy rules are written with. */
export class FactFinder {
  static create(options: {
    auth: AuthService;
    config: ProvisioningConfig;
    directory: CatalogDirectory;
    estate: Pick<EstateService, 'getAccount'>;
    clock: () => Date;
  }): FactFinder {
    return new FactFinder(options);
  }

  readonly #options: Parameters<typeof FactFinder.create>[0];

  private constructor(options: Parameters<typeof FactFinder.create>[0]) {
    this.#options = options;
  }

  /**
   * The account of a target; undefined when the estate has none of that id.
   *
   * @throws when the estate cannot be asked.
   */
  async accountOf(target: RunTarget): Promise<IndexedAccount | undefined> {
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

  async factsOf(options: {
    request: ValidRequest;
    requestedBy: string;
    account: IndexedAccount | undefined;
    planned: PlanResult;
    cost: CostEstimate;
  }): Promise<RunFacts> {
    const { request, requestedBy, account, planned, cost } = options;
    const { config, clock, directory } = this.#options;
    const { kind, inputs } = request;
    const target = planned.target ?? request.target;
    const claims = await directory.claimsOf(requestedBy);
    const accountClass = classifyAccount(account, config);
    return {
      kind: kind.name,
      subject: kind.name.split('.')[0],
      requester: requestedBy,
      requesterGroups: claims.filter(claim => claim !== requestedBy),
      requesterOwnsTarget: await this.#owns(claims, target, account),
      accountId: target.accountId ?? '',
      accountName: account?.name ?? target.accountName ?? '',
      accountClass,
      production: accountClass === 'production' || inputs.stage === 'prod',
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
      budgetExceeded: cost.budget?.exceeded ?? false,
      inputs,
      ...planned.facts,
    };
  }

  /** By what is most precise: the entity, the team, the account. What nobody owns belongs to all. */
  async #owns(
    claims: readonly string[],
    target: RunTarget,
    account: IndexedAccount | undefined,
  ): Promise<boolean> {
    const { directory } = this.#options;
    const entityOwners = target.entityRef
      ? await directory.ownersOf(target.entityRef)
      : undefined;
    const owners = entityOwners ?? [
      ...(target.team ? [groupRefOf(target.team)] : []),
      ...(!target.team && account ? [account.owner] : []),
    ];
    return owners.length === 0 || owners.some(owner => claims.includes(owner));
  }
}

/** The Group of a team in the catalog. */
export function groupRefOf(team: string): string {
  return stringifyEntityRef({
    kind: 'group',
    namespace: 'default',
    name: team,
  }).toLowerCase();
}

function isNotFound(error: Error & { statusCode?: unknown }): boolean {
  return error.name === 'NotFoundError' || error.statusCode === 404;
}
