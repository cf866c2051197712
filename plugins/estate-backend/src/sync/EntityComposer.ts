/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  composeEntities,
  OwnershipRules,
  QuarantinedRecord,
  recordKey,
  StoredRecord,
} from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';
import { SnapshotChange } from '../database/EntityStore';
import { EstateStores } from '../database/EstateStores';
import { toItemRow } from '../database/itemRows';
import { stableHash } from '../database/stableHash';
import { checkRecord } from './checkRecord';
import { composeFacets } from './composeFacets';
import { composeAccounts, composeTree } from './composeOrganization';
import { OwnerDirectoryReader } from './OwnerDirectoryReader';
import { refreshStaleShards } from './refreshStaleShards';

/** Raised with the rules of composing, so that an estate is composed anew by a Steward that has others. */
const RULES = 3;

export interface ComposeOptions {
  fence: (transaction: Knex.Transaction) => Promise<void>;
  /** Takes the owner directory as last read, if there is one. */
  lastOwners?: boolean;
}

export interface ComposeOutcome {
  change: SnapshotChange;
  messages: string[];
}

/** Composes all records into the snapshot and stores what differs. */
export class EntityComposer {
  static create(options: {
    stores: EstateStores;
    owners: OwnerDirectoryReader;
    ownership: OwnershipRules;
    compatibilityAnnotations: boolean;
    clock: () => Date;
  }): EntityComposer {
    return new EntityComposer(options);
  }

  readonly #options: Parameters<typeof EntityComposer.create>[0];

  private constructor(options: Parameters<typeof EntityComposer.create>[0]) {
    this.#options = options;
  }

  /** An estate of which nothing changed is not composed again. */
  async compose(options: ComposeOptions): Promise<ComposeOutcome> {
    const { stores, ownership, compatibilityAnnotations, clock } =
      this.#options;
    const owners = await this.#options.owners.read({
      last: options.lastOwners,
    });
    const regions = await stores.shards.regionsByAccount();
    const inputs = stableHash([
      RULES,
      (await stores.facts.get('records'))?.version ?? '',
      owners.hash,
      ownership,
      compatibilityAnnotations,
      [...regions],
    ]);
    const before = await stores.facts.get('snapshot');
    if (before?.inputs === inputs) {
      await refreshStaleShards(stores);
      return {
        change: {
          etag: before.etag,
          total: before.total,
          added: 0,
          changed: 0,
          removed: 0,
        },
        messages: owners.messages,
      };
    }

    const { records, quarantined } = sound(await stores.records.all());
    const estate = composeEntities({
      records,
      owners: owners.entities,
      ownership,
      compatibilityAnnotations,
    });
    const organization = {
      composed: estate.composed,
      records,
      regions,
      staleShards: await stores.shards.staleByAccount(),
    };
    await stores.quarantine.replaceComposed(
      [...quarantined, ...estate.quarantined],
      clock(),
    );
    const change = await stores.entities.replace(
      {
        entities: estate.composed.map(composed => ({
          row: toItemRow(composed),
          entity: composed.entity,
        })),
        accounts: composeAccounts(organization),
        nodes: composeTree(organization),
        unresolvedOwners: estate.unresolvedOwners,
        facets: composeFacets(estate.composed.map(({ item }) => item)),
        inputs,
      },
      options.fence,
      clock(),
    );
    return { change, messages: owners.messages };
  }
}

/** Sets aside what an earlier version of Steward stored and this one would not. */
function sound(stored: StoredRecord[]): {
  records: StoredRecord[];
  quarantined: (QuarantinedRecord & { shardId: string })[];
} {
  const records: StoredRecord[] = [];
  const quarantined: (QuarantinedRecord & { shardId: string })[] = [];
  for (const one of stored) {
    const { fault } = checkRecord(one.record);
    if (fault) {
      const { record, shardId } = one;
      const key = recordKey(record);
      quarantined.push({ key, kind: record.kind, shardId, ...fault });
    } else {
      records.push(one);
    }
  }
  return { records, quarantined };
}
