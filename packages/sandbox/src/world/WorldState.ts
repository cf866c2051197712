/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Account,
  Cluster,
  Organization,
  OrganizationalUnit,
  WorldOptions,
} from './types';
import { WorldChange } from './WorldChange';
import { seedAccounts } from './seed/accounts';
import { seedClusters } from './seed/clusters';
import { seedOrganization } from './seed/organization';
import { seedOrganizationalUnits } from './seed/organizationalUnits';

/**
 * Everything a world holds, indexed by id.
 *
 * @public
 */
export interface WorldState {
  organization: Organization;
  units: Map<string, OrganizationalUnit>;
  accounts: Map<string, Account>;
  /** By `accountId/region`, then by name. */
  clusters: Map<string, Map<string, Cluster>>;
  /** When controls were mended, by account id, then by control. */
  mended: Map<string, Map<string, string>>;
  /** Account ids by the id of the CreateAccount request that made them. */
  creations: Map<string, string>;
}

/** The key of a cluster shelf in {@link WorldState.clusters}. */
export function shelfOf(accountId: string, region: string): string {
  return `${accountId}/${region}`;
}

function putCluster(state: WorldState, cluster: Cluster) {
  const key = shelfOf(cluster.accountId, cluster.region);
  const shelf = state.clusters.get(key) ?? new Map<string, Cluster>();
  state.clusters.set(key, shelf.set(cluster.name, cluster));
}

/** The untouched world of these options. */
export function seedWorldState(options: Required<WorldOptions>): WorldState {
  const { seed, accounts: count } = options;
  const organization = seedOrganization(seed);
  const units = seedOrganizationalUnits(seed, organization, count);
  const accounts = seedAccounts(seed, organization, units, count);
  const state: WorldState = {
    organization,
    units: new Map([...units.values()].map(unit => [unit.id, unit])),
    accounts: new Map(accounts.map(account => [account.id, account])),
    clusters: new Map(),
    mended: new Map(),
    creations: new Map(),
  };
  for (const cluster of seedClusters(seed, accounts, options.clusters)) {
    putCluster(state, cluster);
  }
  return state;
}

function changeAccount(
  state: WorldState,
  accountId: string,
  patch: Partial<Account>,
) {
  const account = state.accounts.get(accountId);
  if (account) {
    state.accounts.set(accountId, { ...account, ...patch });
  }
}

function changeTags(
  state: WorldState,
  resourceId: string,
  change: (tags: Record<string, string>) => Record<string, string>,
) {
  const account = state.accounts.get(resourceId);
  const unit = state.units.get(resourceId);
  if (account) {
    changeAccount(state, resourceId, { tags: change(account.tags) });
  } else if (unit) {
    state.units.set(resourceId, { ...unit, tags: change(unit.tags) });
  }
}

/** Applies one change; a change about something that is gone does nothing. */
export function applyChange(state: WorldState, change: WorldChange): void {
  switch (change.type) {
    case 'accountCreated':
      state.accounts.set(change.account.id, change.account);
      state.creations.set(change.requestId, change.account.id);
      break;
    case 'accountMoved':
      changeAccount(state, change.accountId, { parentId: change.parentId });
      break;
    case 'accountStateChanged':
      changeAccount(state, change.accountId, { state: change.state });
      break;
    case 'accountRenamed':
      changeAccount(state, change.accountId, { name: change.name });
      break;
    case 'accountRemoved':
      state.accounts.delete(change.accountId);
      break;
    case 'controlMended': {
      const ofAccount = state.mended.get(change.accountId) ?? new Map();
      state.mended.set(
        change.accountId,
        ofAccount.set(change.control, change.at),
      );
      break;
    }
    case 'unitCreated':
      state.units.set(change.unit.id, change.unit);
      break;
    case 'unitRenamed': {
      const unit = state.units.get(change.unitId);
      if (unit) {
        state.units.set(unit.id, { ...unit, name: change.name });
      }
      break;
    }
    case 'unitDeleted':
      state.units.delete(change.unitId);
      break;
    case 'tagged':
      changeTags(state, change.resourceId, tags => ({
        ...tags,
        ...change.tags,
      }));
      break;
    case 'untagged':
      changeTags(state, change.resourceId, tags =>
        Object.fromEntries(
          Object.entries(tags).filter(([key]) => !change.keys.includes(key)),
        ),
      );
      break;
    case 'clusterCreated':
      putCluster(state, change.cluster);
      break;
    case 'clusterDeleted':
      state.clusters
        .get(shelfOf(change.accountId, change.region))
        ?.delete(change.name);
      break;
    default:
      throw new Error(
        `The journal of the world holds an unknown change: ${JSON.stringify(
          change,
        )}`,
      );
  }
}
