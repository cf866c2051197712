/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import {
  ChangedTarget,
  PlanResult,
} from '@steward/backstage-plugin-provisioning-node';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import {
  entityRefOf,
  groupRef,
} from '@steward/backstage-plugin-provisioning-common';

/** Who owns what a plan is about. */
export interface Ownership {
  /** Entities of the catalog that are changed or removed. */
  entityRefs: string[];
  /** Those who own all of it; empty when there is nobody. */
  owners: string[];
  /** Whether it changes or removes something that is there. */
  changesExisting: boolean;
  /** Whether a person with these claims owns each part. What nobody owns, nobody owns. */
  ownedBy(claims: readonly string[]): boolean;
}

interface TargetOwnersOptions {
  directory: CatalogDirectory;
  accountOf: (accountId: string) => Promise<IndexedAccount | undefined>;
}

/**
 * Finds out who owns the target of a plan: by the catalog, else by what AWS or
 * Git say, else by the account. Nothing of it comes from the request.
 */
export class TargetOwners {
  readonly #options: TargetOwnersOptions;

  constructor(options: TargetOwnersOptions) {
    this.#options = options;
  }

  async of(
    planned: PlanResult,
    account: IndexedAccount | undefined,
  ): Promise<Ownership> {
    const changes = planned.changes ?? changesOf(planned);
    if (changes.length > 0) {
      const parts = await Promise.all(changes.map(one => this.#ownersOf(one)));
      return ownershipOf(parts, changes);
    }
    return ownershipOf(account ? [[groupRef(account.owner)]] : [], []);
  }

  async #ownersOf(change: ChangedTarget): Promise<string[]> {
    const { directory, accountOf } = this.#options;
    const { entityRef, owner, accountId } = change;
    const owners = entityRef && (await directory.ownersOf(entityRef));
    if (entityRef && owners) {
      // The members of a group own it.
      const isGroup = parseEntityRef(entityRef).kind.toLowerCase() === 'group';
      const all = isGroup ? [entityRef, ...owners] : owners;
      if (all.length > 0) {
        return all;
      }
    }
    if (owner) {
      return [groupRef(owner)];
    }
    const account = accountId ? await accountOf(accountId) : undefined;
    return account ? [groupRef(account.owner)] : [];
  }
}

function ownershipOf(
  parts: readonly string[][],
  changes: readonly ChangedTarget[],
): Ownership {
  const [first = [], ...others] = parts;
  return {
    owners: first.filter(owner => others.every(part => part.includes(owner))),
    changesExisting: changes.length > 0,
    entityRefs: changes.flatMap(({ entityRef }) => entityRef ?? []),
    ownedBy: claims =>
      parts.every(part => part.some(owner => claims.includes(owner))),
  };
}

/** What the effects of a plan change or remove. */
function changesOf({ plan }: PlanResult): ChangedTarget[] {
  const changing = (plan?.effects ?? []).filter(
    ({ operation }) => operation !== 'create',
  );
  const known = changing
    .map(({ ref, accountId }) => ({ entityRef: entityRefOf(ref), accountId }))
    .filter(({ entityRef, accountId }) => entityRef ?? accountId);
  return changing.length > 0 && known.length === 0 ? [{}] : known;
}
