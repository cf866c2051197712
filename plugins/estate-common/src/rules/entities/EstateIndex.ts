/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountRecord,
  ClusterRecord,
  EstateRecord,
  OrganizationalUnitRecord,
} from '../../records';
import { StoredRecord } from '../../removals';
import { OwnerDirectory } from '../ownerDirectory';
import { OwnershipRules, ResolvedOwner, resolveOwner } from '../resolveOwner';

/**
 * What entities need to know of each other: accounts and their organizational
 * units, clusters by name, and owners, each resolved once.
 */
export class EstateIndex {
  readonly accounts = new Map<string, AccountRecord>();
  readonly organizationalUnits = new Map<string, OrganizationalUnitRecord>();
  readonly #clusters = new Map<string, ClusterRecord[]>();
  readonly #accountOwners = new Map<string, ResolvedOwner>();

  private constructor(
    readonly directory: OwnerDirectory,
    readonly ownership: OwnershipRules,
  ) {}

  static create(options: {
    records: StoredRecord[];
    directory: OwnerDirectory;
    ownership: OwnershipRules;
  }): EstateIndex {
    const index = new EstateIndex(options.directory, options.ownership);
    for (const { record } of options.records) {
      index.#add(record);
    }
    return index;
  }

  /** From the nearest unit to the root. */
  unitsUpwards(path: string[]): OrganizationalUnitRecord[] {
    return path
      .map(id => this.organizationalUnits.get(id))
      .filter(unit => unit !== undefined)
      .reverse();
  }

  /** Ids from the root to the unit itself. */
  pathOfUnit(id: string): string[] {
    const path: string[] = [];
    let unit = this.organizationalUnits.get(id);
    while (unit && !path.includes(unit.id)) {
      path.unshift(unit.id);
      unit = unit.parentId
        ? this.organizationalUnits.get(unit.parentId)
        : undefined;
    }
    return path;
  }

  ownerOfAccount(accountId: string): ResolvedOwner | undefined {
    const account = this.accounts.get(accountId);
    if (!account) {
      return undefined;
    }
    let owner = this.#accountOwners.get(accountId);
    if (!owner) {
      owner = resolveOwner(
        {
          account,
          organizationalUnits: this.unitsUpwards(
            account.organizationalUnitPath,
          ),
        },
        this.ownership,
        this.directory,
      );
      this.#accountOwners.set(accountId, owner);
    }
    return owner;
  }

  /** Owner of something in an account: its own word first, else the account's owner. */
  ownerWithin(
    accountId: string | undefined,
    own: { value: string; source: string } | undefined,
  ): ResolvedOwner {
    const inherited = accountId ? this.ownerOfAccount(accountId) : undefined;
    return resolveOwner(
      {
        own,
        inherited: inherited && {
          owner: inherited.owner,
          source: `account ${accountId}: ${inherited.source}`,
        },
        organizationalUnits: [],
      },
      this.ownership,
      this.directory,
    );
  }

  /** The one cluster of this name or ARN; undefined when there are none or several. */
  cluster(nameOrArn: string): ClusterRecord | undefined {
    const found = this.#clusters.get(nameOrArn) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }

  #add(record: EstateRecord) {
    switch (record.kind) {
      case 'account':
        this.accounts.set(record.id, record);
        break;
      case 'organizational-unit':
        this.organizationalUnits.set(record.id, record);
        break;
      case 'kubernetes-cluster':
        for (const key of [record.name, record.id]) {
          this.#clusters.set(key, [...(this.#clusters.get(key) ?? []), record]);
        }
        break;
      default:
    }
  }
}
