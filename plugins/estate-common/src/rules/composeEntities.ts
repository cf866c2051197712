/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANNOTATION_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { ANNOTATION_OWNER_SOURCE, ANNOTATION_SHARD } from '../annotations';
import {
  EstateItem,
  QuarantinedRecord,
  UnresolvedOwner,
} from '../api.generated';
import { EstateRecord, recordKey } from '../records';
import { StoredRecord } from '../removals';
import {
  clusterEntity,
  enclaveEntity,
  environmentEntity,
} from './entities/accountResourceEntities';
import { compatibilityAnnotations } from './entities/compatibilityAnnotations';
import { EntityDraft } from './entities/EntityDraft';
import { EstateIndex } from './entities/EstateIndex';
import {
  accountEntity,
  organizationalUnitEntity,
} from './entities/organizationEntities';
import { namespaceEntity, teamEntity } from './entities/teamEntities';
import { entityFault } from './entityFault';
import { withHash } from './entityNames';
import { createOwnerDirectory } from './ownerDirectory';
import { recordTitle } from './recordTitle';
import { OwnershipRules } from './resolveOwner';

/** Where Groups and Users are listed that cannot be understood. */
const CATALOG_SHARD = 'catalog';

/** @public */
export interface ComposeEntitiesOptions {
  records: StoredRecord[];
  /** Groups and Users of the catalog. */
  owners: Entity[];
  ownership: OwnershipRules;
  /** Adds the annotations of Roadie's and awslabs' plugins. */
  compatibilityAnnotations: boolean;
}

/** An entity of the snapshot with what lists need. @public */
export interface ComposedEntity {
  entityRef: string;
  entity: Entity;
  item: EstateItem;
  shardId: string;
  recordKey: string;
  /** Ids of the organizational units it is below, root first. */
  path: string[];
}

/** @public */
export interface ComposedEstate {
  composed: ComposedEntity[];
  quarantined: (QuarantinedRecord & { shardId: string })[];
  unresolvedOwners: UnresolvedOwner[];
}

/**
 * Makes catalog entities of all records of the estate. Equal records give
 * equal entities, whatever their order; nothing in them tells when they were
 * read. A record that no valid entity can be made of is set aside with its
 * reason, and so is the second of two teams that claim one name, and a team
 * whose Group the catalog has from elsewhere.
 *
 * @public
 */
export function composeEntities(
  options: ComposeEntitiesOptions,
): ComposedEstate {
  const directory = createOwnerDirectory({
    entities: options.owners,
    // They can own from the first sync on, before the catalog has them.
    teams: options.records.flatMap(({ record }) =>
      record.kind === 'team' ? [record] : [],
    ),
  });
  const index = EstateIndex.create({
    records: options.records,
    directory,
    ownership: options.ownership,
  });
  const estate: ComposedEstate = {
    composed: [],
    quarantined: directory.setAside.map(record => ({
      ...record,
      shardId: CATALOG_SHARD,
    })),
    unresolvedOwners: [],
  };
  const taken = new Map<string, StoredRecord>();
  const holders = holdersOf(options.owners);

  for (const stored of inStableOrder(options.records)) {
    const { draft, fault } = makeDraft(stored, {
      index,
      taken,
      holders,
      compatibilityAnnotations: options.compatibilityAnnotations,
    });
    if (fault) {
      estate.quarantined.push({
        key: recordKey(stored.record),
        kind: stored.record.kind,
        shardId: stored.shardId,
        ...fault,
      });
      continue;
    }
    const entityRef = stringifyEntityRef(draft.entity);
    taken.set(entityRef, stored);
    const item = itemOf(draft, entityRef);
    estate.composed.push({
      entityRef,
      entity: draft.entity,
      item,
      shardId: stored.shardId,
      recordKey: recordKey(stored.record),
      path: draft.path,
    });
    const attempts = [
      ...(draft.owner?.unresolved ?? []),
      ...(draft.unresolvedMembers ?? []),
    ];
    if (attempts.length > 0) {
      estate.unresolvedOwners.push({
        entityRef,
        title: item.title,
        attempts,
        owner: draft.owner?.owner,
      });
    }
  }
  return estate;
}

type Fault = Pick<QuarantinedRecord, 'field' | 'value' | 'reason' | 'fix'>;

/** A record that no entity can be made of, for whatever reason, has a fault and stops no other. */
function makeDraft(
  stored: StoredRecord,
  options: {
    index: EstateIndex;
    taken: Map<string, StoredRecord>;
    holders: Map<string, string>;
    compatibilityAnnotations: boolean;
  },
):
  | { draft: EntityDraft; fault?: undefined }
  | { draft?: undefined; fault: Fault } {
  const { index, taken, holders } = options;
  try {
    const draft = draftOf(stored, index);
    finish(draft, stored, options.compatibilityAnnotations);
    makeUnique(draft.entity, stored.record, taken);
    const entityRef = stringifyEntityRef(draft.entity);
    const fault =
      entityFault(draft.entity) ??
      nameClaim(stored, taken.get(entityRef)) ??
      heldName(entityRef, holders.get(entityRef));
    return fault ? { fault } : { draft };
  } catch (error) {
    return {
      fault: {
        reason: `No entity could be made of it: ${stringifyError(error)}`,
        fix: 'Compare it with other records of its kind at its source. If it looks right, report this as a fault of Steward.',
      },
    };
  }
}

function draftOf(stored: StoredRecord, index: EstateIndex): EntityDraft {
  const { record } = stored;
  switch (record.kind) {
    case 'organizational-unit':
      return organizationalUnitEntity(record, index);
    case 'account':
      return accountEntity(record, index, stored.vanishedAt);
    case 'kubernetes-cluster':
      return clusterEntity(record, index);
    case 'nitro-enclave':
      return enclaveEntity(record, index);
    case 'environment':
      return environmentEntity(record, index);
    case 'team':
      return teamEntity(record, index);
    default:
      return namespaceEntity(record, index);
  }
}

function finish(
  draft: EntityDraft,
  stored: StoredRecord,
  compatibility: boolean,
): void {
  const { entity, owner } = draft;
  entity.metadata.namespace ??= DEFAULT_NAMESPACE;
  entity.metadata.annotations = {
    ...entity.metadata.annotations,
    [ANNOTATION_SHARD]: stored.shardId,
    ...(owner && { [ANNOTATION_OWNER_SOURCE]: owner.source }),
    ...(compatibility && compatibilityAnnotations(stored.record)),
  };
  if (owner) {
    entity.spec = { ...entity.spec, owner: owner.owner };
  }
  for (const key of ['description', 'links', 'title'] as const) {
    if (entity.metadata[key] === undefined) {
      delete entity.metadata[key];
    }
  }
}

/** Of two records whose names differ by letter case or cutting only, the second in order gets a hash. */
function makeUnique(
  entity: Entity,
  record: EstateRecord,
  taken: Map<string, StoredRecord>,
): void {
  const other = taken.get(stringifyEntityRef(entity));
  if (other && record.kind !== 'team' && other.record.id !== record.id) {
    entity.metadata.name = withHash(entity.metadata.name, record.id);
  }
}

function nameClaim(
  stored: StoredRecord,
  other: StoredRecord | undefined,
): Fault | undefined {
  return (
    other && {
      field: 'name',
      value: stored.record.id,
      reason: `${recordTitle(stored.record)} of shard ${
        stored.shardId
      } has the name that ${recordTitle(other.record)} of shard ${
        other.shardId
      } has already`,
      fix: 'Give one of the two another name at its source.',
    }
  );
}

/** Where the Groups of the catalog come from that do not come from the estate, by their ref. */
function holdersOf(owners: readonly Entity[]): Map<string, string> {
  return new Map(
    owners.flatMap(entity => {
      const holder = entity.metadata.annotations?.[ANNOTATION_LOCATION];
      return entity.kind === 'Group' && holder && !holder.startsWith('estate:')
        ? [[stringifyEntityRef(entity), holder] as const]
        : [];
    }),
  );
}

/** The catalog keeps the entity of whoever came first, and says so in its log alone. */
function heldName(
  entityRef: string,
  holder: string | undefined,
): Fault | undefined {
  return holder === undefined
    ? undefined
    : {
        field: 'name',
        value: entityRef,
        reason: `The catalog has this group from ${holder} already, and keeps that one`,
        fix: 'What this team owns belongs to that group. To have this one beside it, with its quota and members, give the groups of the repository a namespace of their own: groupNamespace under estate.teams in app-config.yaml. Or take the group out there, or rename one of the two.',
      };
}

function itemOf(draft: EntityDraft, entityRef: string): EstateItem {
  const { entity } = draft;
  return {
    ...draft.item,
    entityRef,
    type: String(entity.spec?.type),
    title: entity.metadata.title ?? entity.metadata.name,
    owner: draft.owner?.owner ?? '',
    ownerSource: draft.owner?.source ?? '',
  };
}

/** Sorted by record key, then shard: the order of reading must not matter. */
function inStableOrder(records: StoredRecord[]): StoredRecord[] {
  const orderOf = (s: StoredRecord) => `${recordKey(s.record)}\n${s.shardId}`;
  return records
    .map(stored => ({ stored, order: orderOf(stored) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ stored }) => stored);
}
