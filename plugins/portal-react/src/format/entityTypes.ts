/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

/** What people call a kind of entity. @public */
export interface EntityTypeWords {
  /** In addresses: `account`. */
  id: string;
  /** `AWS account` */
  one: string;
  /** `AWS accounts` */
  many: string;
  kind: string;
  /** `spec.type`; undefined for all of the kind. */
  type?: string;
}

/**
 * Types of entities in words, the estate's first, in the order of lists of
 * choices. A kind without a type stands for what no type before it names.
 *
 * @public
 */
export const entityTypes: readonly EntityTypeWords[] = [
  {
    id: 'account',
    one: 'AWS account',
    many: 'AWS accounts',
    kind: 'resource',
    type: 'cloud-account',
  },
  {
    id: 'unit',
    one: 'Organizational unit',
    many: 'Organizational units',
    kind: 'resource',
    type: 'organizational-unit',
  },
  {
    id: 'cluster',
    one: 'EKS cluster',
    many: 'EKS clusters',
    kind: 'resource',
    type: 'kubernetes-cluster',
  },
  {
    id: 'enclave',
    one: 'Nitro enclave',
    many: 'Nitro enclaves',
    kind: 'resource',
    type: 'nitro-enclave',
  },
  {
    id: 'environment',
    one: 'Environment',
    many: 'Environments',
    kind: 'resource',
    type: 'environment',
  },
  {
    id: 'namespace',
    one: 'Namespace',
    many: 'Namespaces',
    kind: 'resource',
    type: 'kubernetes-namespace',
  },
  { id: 'team', one: 'Team', many: 'Teams', kind: 'group', type: 'team' },
  { id: 'project', one: 'Project', many: 'Projects', kind: 'system' },
  {
    id: 'component',
    one: 'Component',
    many: 'Components',
    kind: 'component',
  },
  { id: 'api', one: 'API', many: 'APIs', kind: 'api' },
  { id: 'domain', one: 'Domain', many: 'Domains', kind: 'domain' },
  { id: 'person', one: 'Person', many: 'People', kind: 'user' },
  {
    id: 'resource',
    one: 'Other resource',
    many: 'Other resources',
    kind: 'resource',
  },
  { id: 'group', one: 'Group', many: 'Other groups', kind: 'group' },
  { id: 'template', one: 'Template', many: 'Templates', kind: 'template' },
  { id: 'location', one: 'Location', many: 'Locations', kind: 'location' },
];

/**
 * What an entity is, in words: `AWS account`, `EKS cluster`. A type that has no
 * words of its own is shown in plain letters after its kind's: `s3-bucket` as
 * `S3 bucket`, a service as `Component: service`.
 *
 * @public
 */
export function describeEntityType(entity: {
  kind: string;
  spec?: Entity['spec'];
}): string {
  const kind = entity.kind.toLowerCase();
  const type = entity.spec?.type;
  const typeText = typeof type === 'string' ? type : undefined;
  const own = entityTypes.filter(one => one.kind === kind);
  const exact = own.find(
    one => one.type !== undefined && one.type === typeText,
  );
  if (exact) {
    return exact.one;
  }
  const general = own.find(one => one.type === undefined)?.one ?? entity.kind;
  if (!typeText) {
    return general;
  }
  const words = typeText.replace(/[-_]+/g, ' ');
  return kind === 'resource'
    ? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    : `${general}: ${words}`;
}
