/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';
import { DelegationStore } from './DelegationStore';

export interface DeputiesOptions {
  delegations: DelegationStore;
  directory: CatalogDirectory;
  clock: () => Date;
}

/** Who may decide, and so look, because a right was handed to them. */
export class Deputies {
  readonly #options: DeputiesOptions;

  constructor(options: DeputiesOptions) {
    this.#options = options;
  }

  /** Whose decisions a person may take now: their own, and those that were handed to them. */
  async rightsOf(
    person: string,
  ): Promise<{ holder: string; claims: string[] }[]> {
    const { delegations, directory, clock } = this.#options;
    const given = await delegations.to([person], clock());
    const holders = [person, ...new Set(given.map(({ from }) => from))];
    return Promise.all(
      holders.map(async holder => ({
        holder,
        claims: await directory.claimsOf(holder),
      })),
    );
  }

  /** All that a person may decide as: their own claims, and those of who handed a right to them. */
  async claimsFor(person: string): Promise<string[]> {
    const rights = await this.rightsOf(person);
    return [...new Set(rights.flatMap(({ claims }) => claims))];
  }

  /** Claims together with those of all who handed a right to one of them. */
  async withHanded(claims: readonly string[]): Promise<string[]> {
    const { delegations, directory, clock } = this.#options;
    const given = await delegations.to(claims, clock());
    const handed = await Promise.all(
      given.map(({ from }) => directory.claimsOf(from)),
    );
    return [...new Set([...claims, ...handed.flat()])];
  }

  /** Everybody to whom a right to decide on this run was handed. */
  async of(run: Run): Promise<string[]> {
    const { delegations, directory, clock } = this.#options;
    const approvers =
      run.assessment?.approval.sets.flatMap(set => set.approvers) ?? [];
    if (approvers.length === 0) {
      return [];
    }
    const deputies: string[] = [];
    for (const { from, to } of await delegations.all(clock())) {
      const claims = await directory.claimsOf(from);
      if (claims.some(claim => approvers.includes(claim))) {
        deputies.push(to);
      }
    }
    return deputies;
  }
}
