/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * State of an account as Organizations reports it.
 *
 * @public
 */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/**
 * Tag keys and values.
 *
 * @public
 */
export type Tags = Record<string, string>;

/**
 * The organization and its root.
 *
 * @public
 */
export interface Organization {
  id: string;
  rootId: string;
  managementAccountId: string;
}

/**
 * An organizational unit; `parentId` names another unit or the root.
 *
 * @public
 */
export interface OrganizationalUnit {
  id: string;
  name: string;
  parentId: string;
  tags: Tags;
}

/**
 * An account of the organization; `parentId` names a unit or the root.
 *
 * @public
 */
export interface Account {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  parentId: string;
  joinedMethod: 'CREATED' | 'INVITED';
  /** ISO 8601. */
  joinedAt: string;
  tags: Tags;
}

/**
 * An EKS cluster; its name is unique only in its account and region.
 *
 * @public
 */
export interface Cluster {
  name: string;
  accountId: string;
  region: string;
  version: string;
  /** ISO 8601. */
  createdAt: string;
  tags: Tags;
}

/**
 * Whether an account may use a region, as `account:ListRegions` says it.
 *
 * @public
 */
export interface Region {
  name: string;
  optStatus: 'ENABLED_BY_DEFAULT' | 'ENABLED' | 'DISABLED';
}

/**
 * What a world is made of; the same options always give the same world.
 *
 * @public
 */
export interface WorldOptions {
  /** Number of accounts, the management account included; default 40. */
  accounts?: number;
  /** Number of EKS clusters; default 25. */
  clusters?: number;
  /** Number of Nitro enclaves; default 60. */
  enclaves?: number;
  /** Seed of all choices; default 1. */
  seed?: number;
}
