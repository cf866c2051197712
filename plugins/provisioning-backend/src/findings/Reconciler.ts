/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import {
  cutText,
  storableText,
  storableValue,
} from '@steward/backstage-plugin-portal-node';
import { FindingStore, FoundFinding } from './FindingStore';
import { RunStore } from '../runs/RunStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { UsualDurations } from '../stream/UsualDurations';
import { ownFindings } from './ownFindings';

/** Of the column that findings are kept under. */
const MAX_ID = 255;

export interface ReconcilerOptions {
  durations: UsualDurations;
  findings: FindingStore;
  logger: LoggerService;
  registry: ProvisioningRegistry;
  store: RunStore;
  clock: () => Date;
}

/** Finds what is stuck or disagrees, and makes safe what can be made safe without anybody. */
export class Reconciler {
  readonly #options: ReconcilerOptions;

  constructor(options: ReconcilerOptions) {
    this.#options = options;
  }

  async reconcile(): Promise<void> {
    for (const executor of this.#options.registry.executors) {
      try {
        await this.#reconcileOne(executor);
      } catch (error) {
        this.#options.logger.warn(
          `${executor.name} could not be reconciled: ${stringifyError(error)}`,
        );
      }
    }
  }

  async #reconcileOne(executor: RunExecutor): Promise<void> {
    const { store, findings, durations, clock } = this.#options;
    const runs = await store.running(executor.name);
    const own: FoundFinding[] = [];
    for (const run of runs) {
      const { wholeMs } = await durations.of(run.kind);
      own.push(...ownFindings(run, wholeMs, clock()));
    }
    const disagreements = (await executor.findDisagreements?.(runs)) ?? [];
    const found = disagreements.map(finding => ({
      ...storableValue(finding),
      id: cutText(storableText(finding.id), MAX_ID),
    }));
    await findings.replace(executor.name, [...own, ...found]);
    for (const finding of found) {
      if (finding.proposal?.safe && executor.heal) {
        await this.#heal(executor, finding);
      }
    }
  }

  async #heal(executor: RunExecutor, finding: FoundFinding): Promise<void> {
    const { findings, logger, clock } = this.#options;
    try {
      await executor.heal?.({ ...finding, foundAt: clock().toISOString() });
      await findings.markHealed(finding.id);
      logger.info(`Healed by itself: ${finding.proposal?.title}`);
    } catch (error) {
      logger.warn(
        `Finding ${finding.id} was not healed: ${stringifyError(error)}`,
      );
    }
  }
}
