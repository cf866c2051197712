/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';

/** What a fact is for rules that a module could not find. @public */
export const UNKNOWN_FACT = 'unknown';

/**
 * The facts that risk and policy rules are written with. Those that modules
 * add have a dot in their name, and are {@link UNKNOWN_FACT} where the module
 * could not find them.
 *
 * @public
 */
export interface RunFacts extends JsonObject {
  kind: string;
  /** Noun of the kind: `enclave`. */
  subject: string;
  requester: string;
  /** Names of the groups that the requester belongs to, as entity refs. */
  requesterGroups: string[];
  /** Whether the requester owns all that it is about, and is of the team that the request names. */
  requesterOwnsTarget: boolean;
  /** Name of what it is about, as people say it. */
  targetName: string;
  /**
   * Entity refs of who owns what it is about, by the catalog, AWS or Git; never
   * by the request. Of something new, who owns the account that it goes to.
   */
  owners: string[];
  /** Whether anybody is known to own it. */
  targetOwned: boolean;
  /** Whether it changes or removes something that is there. */
  changesExisting: boolean;
  /** `approval.approvers` of the configuration. */
  approvers: string[];
  accountId: string;
  accountName: string;
  /** `production`, `non-production`, `management`, `security` or `unknown`. */
  accountClass: string;
  production: boolean;
  region: string;
  destructive: boolean;
  /** Whether something is reachable from outside of the network. */
  publicExposure: boolean;
  /** IAM actions or resources with `*` that the plan has. */
  iamWildcards: number;
  debug: boolean;
  /** Relative size: vCPU of an enclave, hosts of a network, accounts of a fleet. */
  size: number;
  /** Share of the quota that would be in use, 0–1; 0 where none is known. */
  quotaShare: number;
  /** Requested outside of 7–19 o'clock, or on a weekend, in the configured zone. */
  offHours: boolean;
  filesChanged: number;
  monthlyCost: number;
  budgetExceeded: boolean;
  inputs: JsonObject;
}
