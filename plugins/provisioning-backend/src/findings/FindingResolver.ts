/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import { Finding } from '@steward/backstage-plugin-provisioning-common';
import { FindingStore } from './FindingStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';

export interface FindingResolverOptions {
  findings: FindingStore;
  registry: ProvisioningRegistry;
}

/** Makes the transition that a finding proposes. */
export class FindingResolver {
  readonly #options: FindingResolverOptions;

  constructor(options: FindingResolverOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError, or ConflictError when nothing is proposed, when it
   * was healed already, or when it is no longer true.
   */
  async resolve(id: string): Promise<Finding> {
    const { findings, registry } = this.#options;
    const found = await findings.get(id);
    if (!found) {
      throw new NotFoundError(`No finding ${id}; it may have passed by itself`);
    }
    const { finding, executor } = found;
    const heals = registry.executor(executor);
    if (finding.healedAt) {
      return finding;
    }
    if (!finding.proposal || !heals?.heal) {
      throw new ConflictError(
        `Nothing is proposed for finding ${id}; somebody has to look at it`,
      );
    }
    await heals.heal(finding);
    await findings.markHealed(id);
    const after = await findings.get(id);
    return after?.finding ?? finding;
  }
}
