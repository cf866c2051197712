/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { Journal } from '../shared/Journal';
import {
  Account,
  Cluster,
  Organization,
  OrganizationalUnit,
  Region,
  WorldOptions,
} from './types';
import { sandboxRegions } from './regions';
import { EnclaveItem, seedEnclaves } from './seed/enclaves';
import { WorldChange } from './WorldChange';
import { applyChange, seedWorldState, shelfOf, WorldState } from './WorldState';

const roles = [
  'steward-reader',
  'steward-organization',
  'steward-provisioner',
  'OrganizationAccountAccessRole',
];

/**
 * The sandbox's AWS organization: accounts, units, clusters, and the enclaves
 * it starts with. Made from a seed, changed only through {@link World.apply}.
 *
 * @public
 */
export class World {
  /**
   * Makes the world of `options`. With a `folder` its changes are kept there,
   * apart for each size and seed, and applied again at the next start.
   */
  static create(options: WorldOptions & { folder?: string } = {}): World {
    const { accounts = 40, clusters = 25, enclaves = 60, seed = 1 } = options;
    const size = { accounts, clusters, enclaves, seed };
    return new World(
      size,
      options.folder
        ? Journal.create<WorldChange>({
            file: join(options.folder, World.label(size), 'world.jsonl'),
          })
        : undefined,
    );
  }

  /** A folder name for what belongs to a world of this size and seed. */
  static label(options: Required<WorldOptions>): string {
    const { seed, accounts, clusters, enclaves } = options;
    return `world-${seed}-${accounts}-${clusters}-${enclaves}`;
  }

  readonly options: Required<WorldOptions>;
  readonly #journal: Journal<WorldChange> | undefined;
  #state: WorldState;
  #accounts: Account[] | undefined;
  #paths = new Map<string, string>();

  private constructor(
    options: Required<WorldOptions>,
    journal: Journal<WorldChange> | undefined,
  ) {
    this.options = options;
    this.#journal = journal;
    this.#state = seedWorldState(options);
    for (const change of journal?.read() ?? []) {
      applyChange(this.#state, change);
    }
  }

  get organization(): Organization {
    return this.#state.organization;
  }

  /** Regions of every account. */
  get regions(): Region[] {
    return sandboxRegions;
  }

  /** Names of the IAM roles that exist in every account. */
  get roles(): readonly string[] {
    return roles;
  }

  /** All accounts in the order in which they joined. */
  get accounts(): readonly Account[] {
    this.#accounts ??= [...this.#state.accounts.values()];
    return this.#accounts;
  }

  get organizationalUnits(): OrganizationalUnit[] {
    return [...this.#state.units.values()];
  }

  get clusters(): Cluster[] {
    return [...this.#state.clusters.values()].flatMap(shelf => [
      ...shelf.values(),
    ]);
  }

  get managementAccount(): Account {
    return this.accounts[0];
  }

  /** The account that the organization has delegated administration to. */
  get delegatedAdministrator(): Account | undefined {
    return this.findAccountByName('security-audit');
  }

  account(id: string): Account | undefined {
    return this.#state.accounts.get(id);
  }

  findAccountByName(name: string): Account | undefined {
    return this.accounts.find(account => account.name === name);
  }

  /** The account with this name; throws when there is none. */
  accountByName(name: string): Account {
    const account = this.findAccountByName(name);
    if (!account) {
      throw new Error(`The sandbox has no account named ${name}`);
    }
    return account;
  }

  organizationalUnit(id: string): OrganizationalUnit | undefined {
    return this.#state.units.get(id);
  }

  /** The first unit with this name; throws when there is none. */
  organizationalUnitByName(name: string): OrganizationalUnit {
    const found = this.organizationalUnits.find(unit => unit.name === name);
    if (!found) {
      throw new Error(`The sandbox has no organizational unit named ${name}`);
    }
    return found;
  }

  /** Whether `id` is the root or a unit. */
  isParent(id: string): boolean {
    return id === this.organization.rootId || this.#state.units.has(id);
  }

  unitsOf(parentId: string): OrganizationalUnit[] {
    return this.organizationalUnits.filter(unit => unit.parentId === parentId);
  }

  accountsOf(parentId: string): Account[] {
    return this.accounts.filter(account => account.parentId === parentId);
  }

  /** `o-…/r-…/ou-…/` down to and with the root or unit `id`. */
  pathOf(id: string): string {
    const known = this.#paths.get(id);
    if (known !== undefined) {
      return known;
    }
    const parent = this.#state.units.get(id)?.parentId;
    const path = `${
      parent ? this.pathOf(parent) : `${this.organization.id}/`
    }${id}/`;
    this.#paths.set(id, path);
    return path;
  }

  clustersIn(accountId: string, region: string): Cluster[] {
    const shelf = this.#state.clusters.get(shelfOf(accountId, region));
    return shelf ? [...shelf.values()] : [];
  }

  cluster(
    accountId: string,
    region: string,
    name: string,
  ): Cluster | undefined {
    return this.#state.clusters.get(shelfOf(accountId, region))?.get(name);
  }

  /** The account that the CreateAccount request `requestId` made. */
  accountCreatedBy(requestId: string): Account | undefined {
    const id = this.#state.creations.get(requestId);
    return id ? this.account(id) : undefined;
  }

  /** When the findings of a control in an account were mended last. */
  mendedAt(accountId: string, control: string): Date | undefined {
    const at = this.#state.mended.get(accountId)?.get(control);
    return at === undefined ? undefined : new Date(at);
  }

  /** The items with which the enclave table is filled at first. */
  seedEnclaves(): EnclaveItem[] {
    const { seed, accounts, enclaves } = this.options;
    const untouched = seedWorldState({
      ...this.options,
      clusters: 0,
      accounts,
    });
    return seedEnclaves(seed, [...untouched.accounts.values()], enclaves);
  }

  /** Changes the world, for good when it has a folder. */
  apply(change: WorldChange): void {
    applyChange(this.#state, change);
    this.#forget();
    this.#journal?.append(change);
  }

  /** Makes the world as it was at first. */
  reset(): void {
    this.#journal?.clear();
    this.#state = seedWorldState(this.options);
    this.#forget();
  }

  #forget() {
    this.#accounts = undefined;
    this.#paths.clear();
  }
}
