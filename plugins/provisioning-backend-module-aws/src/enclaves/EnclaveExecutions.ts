/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnclaveOperation } from '@steward/backstage-plugin-provisioning-common';
import { ListedExecution, StateMachines } from '../stepFunctions/StateMachines';
import { EnclavesSection } from '../readAwsConfig';

/** Executions of the platform's machines by enclave; the platform stores no ARN on the row. */
export class EnclaveExecutions {
  /** Reads what both machines started since then, in lists of a thousand. */
  static async read(
    machines: StateMachines,
    section: Pick<
      EnclavesSection,
      'deploymentMachineArn' | 'cleanupMachineArn'
    >,
    since: Date,
  ): Promise<EnclaveExecutions> {
    const { deploymentMachineArn, cleanupMachineArn } = section;
    const lists = await Promise.all([
      machines.since(deploymentMachineArn, since),
      machines.since(cleanupMachineArn, since),
    ]);
    return new EnclaveExecutions(lists.flat());
  }

  readonly #byEnclave = new Map<string, ListedExecution[]>();

  private constructor(executions: readonly ListedExecution[]) {
    for (const execution of [...executions].sort(byStart)) {
      const id = enclaveOf(execution.name);
      if (id) {
        const others = this.#byEnclave.get(id) ?? [];
        this.#byEnclave.set(id, [...others, execution]);
      }
    }
  }

  get enclaveIds(): string[] {
    return [...this.#byEnclave.keys()];
  }

  /** Of one enclave, oldest first; of one operation where it is given. */
  of(id: string, operation?: EnclaveOperation): ListedExecution[] {
    const destroys = operation === 'destroy';
    return (this.#byEnclave.get(id) ?? []).filter(
      ({ name }) => operation === undefined || isCleanup(name) === destroys,
    );
  }
}

/** `<enclave>-deploy-<seconds>` of the trigger, `cleanup-<enclave>-<milliseconds>` of the application. */
const NAME = /^(?:(.+)-(?:deploy|destroy)-\d+|cleanup-(.+)-\d+)$/;

function enclaveOf(name: string): string | undefined {
  const [, ofTrigger, ofApplication] = NAME.exec(name) ?? [];
  return ofTrigger ?? ofApplication;
}

function isCleanup(name: string): boolean {
  return name.startsWith('cleanup-') || /-destroy-\d+$/.test(name);
}

function byStart(a: ListedExecution, b: ListedExecution): number {
  return a.startDate.getTime() - b.startDate.getTime();
}
