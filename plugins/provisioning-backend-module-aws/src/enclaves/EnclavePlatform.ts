/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  FieldLimit,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import { missingSection } from '@steward/backstage-plugin-provisioning-node';
import { LRUCache } from 'lru-cache';
import { EnclaveRow } from './EnclaveRow';
import { EnclaveTable, TablePlace } from './EnclaveTable';
import { StateMachines } from '../stepFunctions/StateMachines';
import { EnclavesSection } from '../readAwsConfig';
import { platformLimits, sizeLimits } from './platformLimits';
import { checkMachine } from '../stepFunctions/checkMachine';

const KEY = 'id (S)';
/** A form asks with every letter that is typed; the table is scanned once for many. */
const NAMES_MAX_AGE_MS = 5_000;

export interface EnclavePlatformOptions {
  table: EnclaveTable;
  machines: StateMachines;
  /** Without one nothing can be asked for. */
  section: EnclavesSection | undefined;
}

/** The platform that enclaves are asked for through: a table, and machines that follow it. */
export class EnclavePlatform {
  /** Why nothing can be asked for: the missing configuration. */
  readonly unavailable?: string;
  /** What it takes of a request for an enclave. */
  readonly limits: readonly FieldLimit[];
  /** What it takes of a request for another size. */
  readonly sizeLimits: readonly FieldLimit[];
  readonly #options: EnclavePlatformOptions;
  readonly #names = new LRUCache<'all', EnclaveRow[], string>({
    max: 1,
    ttl: NAMES_MAX_AGE_MS,
    fetchMethod: (_all, _stale, { context: correlationId }) =>
      this.#options.table.names(this.place, correlationId),
  });

  constructor(options: EnclavePlatformOptions) {
    this.unavailable = options.section
      ? undefined
      : missingSection('enclaves.default');
    this.limits = options.section ? platformLimits(options.section) : [];
    this.sizeLimits = options.section ? sizeLimits(options.section) : [];
    this.#options = options;
  }

  /** @throws Error where nothing can be asked for. */
  get place(): TablePlace {
    const { section } = this.#options;
    if (!section) {
      throw new Error(this.unavailable);
    }
    const { accountId, region, tableName } = section;
    return { accountId, region, tableName };
  }

  /** What is wrong with the table and the machines, before anything is written. */
  async problems(correlationId: string): Promise<InputProblem[]> {
    const { table, machines, section } = this.#options;
    const { tableName } = this.place;
    const key = await table.keyOf(this.place, correlationId);
    if (key !== KEY) {
      return [
        {
          field: 'configuration',
          value: tableName,
          reason: key
            ? `Table ${tableName} is no enclave table: its key is ${key}, not ${KEY}`
            : `There is no table ${tableName} in ${this.place.region}`,
          fix: 'Correct provisioning.enclaves.default.tableName in app-config.yaml',
        },
      ];
    }
    const found = await Promise.all(
      (['deploymentMachineArn', 'cleanupMachineArn'] as const).map(name =>
        checkMachine(machines, section?.[name] ?? '', {
          field: 'configuration',
          correlationId,
          fix: `Correct provisioning.enclaves.default.${name} in app-config.yaml`,
        }),
      ),
    );
    return found.flat();
  }

  async row(
    id: string,
    correlationId: string,
  ): Promise<EnclaveRow | undefined> {
    return this.#options.table.row(this.place, id, correlationId);
  }

  /** Enclaves of a name that are not destroyed. */
  async named(name: string, correlationId: string): Promise<EnclaveRow[]> {
    const rows = await this.#names.forceFetch('all', {
      context: correlationId,
    });
    return rows.filter(row => row.name === name && row.status !== 'DESTROYED');
  }
}
