/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createMethodOf,
  MappingRule,
  RowMapper,
  SplitMethod,
} from '@steward/backstage-plugin-cloud-costs-common';
import { createHash } from 'node:crypto';

/** The rules that hold while a load is made. */
export interface MappingSnapshot {
  mapper: RowMapper;
  methodOf(rule: string): SplitMethod | undefined;
  /** Hash of the rules. */
  rules: string;
  /** Hash of how common cost is split. */
  splits: string;
  /** ARNs that rules name; rows keep no other resource. */
  resources: ReadonlySet<string>;
}

/** Where rules come from, besides the configuration. */
export interface RuleSource {
  rules(): Promise<MappingRule[]>;
}

/** Says who costs belong to: by configured rules first, then by what the catalog says. */
export class Mapping {
  readonly #configured: readonly MappingRule[];
  readonly #catalog: RuleSource;
  readonly #unallocated: SplitMethod | undefined;

  constructor(options: {
    configured: readonly MappingRule[];
    catalog: RuleSource;
    unallocated?: SplitMethod;
  }) {
    this.#configured = options.configured;
    this.#catalog = options.catalog;
    this.#unallocated = options.unallocated;
  }

  async snapshot(): Promise<MappingSnapshot> {
    const rules = [...this.#configured, ...(await this.#catalog.rules())];
    return {
      rules: hashOf(rules),
      splits: hashOf([
        this.#unallocated,
        rules.filter(({ owner }) => owner.share === 'shared'),
      ]),
      mapper: new RowMapper(rules),
      methodOf: createMethodOf({ rules, unallocated: this.#unallocated }),
      resources: new Set(rules.flatMap(({ match }) => match.resources ?? [])),
    };
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
