/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { MappingRule } from '@steward/backstage-plugin-cloud-costs-common';
import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_ARN,
} from '@steward/backstage-plugin-estate-common';

/**
 * Tags whose cost is that of an entity, all of them: `team=pay,stage=prod`. The
 * others are those of Cost Insights for AWS and of InfraWallet.
 */
export const TAG_ANNOTATIONS = [
  'steward.dev/cost-tags',
  'aws.amazon.com/cost-insights-tags',
  'infrawallet.io/tags',
];
/** Accounts whose cost is that of an entity, separated by commas. */
export const ACCOUNT_ANNOTATIONS = [
  'steward.dev/cost-accounts',
  'infrawallet.io/account',
];

/** Tags whose value names an entity. */
export interface EntityTags {
  /** The tag whose value is the name of a group. */
  teamTag?: string;
  /** The tag whose value is the id of an enclave. */
  enclaveTag?: string;
}

/**
 * What the catalog says about who costs belong to. A rule that says more about
 * a cost comes before one that says less: a resource, then tags, then accounts
 * that an entity names, then the account itself.
 */
export function rulesOfEntities(
  entities: readonly Entity[],
  { teamTag, enclaveTag }: EntityTags = {},
): MappingRule[] {
  const sorted = [...entities].sort((a, b) =>
    stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1,
  );
  const tagged = sorted
    .flatMap(tagRules)
    .sort((a, b) => tagCount(b) - tagCount(a));
  return [
    ...sorted.flatMap(resourceRules),
    ...tagged,
    ...(enclaveTag
      ? sorted.flatMap(entity => enclaveTagRules(entity, enclaveTag))
      : []),
    ...(teamTag ? sorted.flatMap(entity => teamTagRules(entity, teamTag)) : []),
    ...sorted.flatMap(namedAccountRules),
    ...sorted.flatMap(accountRules),
  ];
}

function resourceRules(entity: Entity): MappingRule[] {
  const arn = annotation(entity, ANNOTATION_ARN);
  return arn && !isAccount(entity)
    ? [ruleOf(entity, 'resource', { resources: [arn] })]
    : [];
}

function tagRules(entity: Entity): MappingRule[] {
  return TAG_ANNOTATIONS.flatMap(name => {
    const tags = readTags(annotation(entity, name) ?? '');
    return Object.keys(tags).length > 0
      ? [ruleOf(entity, 'tags', { tags })]
      : [];
  });
}

function teamTagRules(entity: Entity, teamTag: string): MappingRule[] {
  if (entity.kind !== 'Group') {
    return [];
  }
  const team = stringifyEntityRef(entity);
  return [
    {
      id: `team-tag ${team}`,
      match: { tags: { [teamTag]: [entity.metadata.name, team] } },
      owner: { share: 'allocated', team },
    },
  ];
}

function enclaveTagRules(entity: Entity, enclaveTag: string): MappingRule[] {
  const id = entity.spec?.enclaveId;
  return typeof id === 'string'
    ? [ruleOf(entity, 'enclave-tag', { tags: { [enclaveTag]: [id] } })]
    : [];
}

function namedAccountRules(entity: Entity): MappingRule[] {
  return ACCOUNT_ANNOTATIONS.flatMap(name => {
    const accounts = listOf(annotation(entity, name) ?? '');
    return accounts.length > 0
      ? [ruleOf(entity, 'accounts', { accounts })]
      : [];
  });
}

function accountRules(entity: Entity): MappingRule[] {
  const account = annotation(entity, ANNOTATION_ACCOUNT_ID);
  return account && isAccount(entity)
    ? [ruleOf(entity, 'account', { accounts: [account] })]
    : [];
}

function ruleOf(
  entity: Entity,
  what: string,
  match: MappingRule['match'],
): MappingRule {
  const ref = stringifyEntityRef(entity);
  return {
    id: `${what} ${ref}`,
    match,
    owner: { share: 'allocated', team: teamOf(entity), entity: ref },
  };
}

/** The group that owns an entity; empty when there is none. */
function teamOf(entity: Entity): string {
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  return owners.find(ref => parseEntityRef(ref).kind === 'group') ?? '';
}

function isAccount(entity: Entity): boolean {
  return entity.spec?.type === 'cloud-account';
}

function annotation(entity: Entity, name: string): string | undefined {
  return entity.metadata.annotations?.[name];
}

function tagCount({ match }: MappingRule): number {
  return Object.keys(match.tags ?? {}).length;
}

function readTags(text: string): Record<string, string[]> {
  return Object.fromEntries(
    listOf(text).flatMap(pair => {
      const [key, ...value] = pair.split('=');
      return value.length > 0 ? [[key.trim(), [value.join('=').trim()]]] : [];
    }),
  );
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}
