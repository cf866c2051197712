/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatEntityName } from '@steward/backstage-plugin-portal-react';

interface Subject {
  /** In the URL. */
  id: string;
  one: string;
  many: string;
  filter: { kind?: string; type?: string };
}

/** What is scored. */
const subjects: Subject[] = [
  {
    id: 'account',
    one: 'AWS account',
    many: 'AWS accounts',
    filter: { type: 'cloud-account' },
  },
  {
    id: 'cluster',
    one: 'EKS cluster',
    many: 'EKS clusters',
    filter: { type: 'kubernetes-cluster' },
  },
  {
    id: 'enclave',
    one: 'Enclave',
    many: 'Enclaves',
    filter: { type: 'nitro-enclave' },
  },
  {
    id: 'environment',
    one: 'Environment',
    many: 'Environments',
    filter: { type: 'environment' },
  },
  {
    id: 'namespace',
    one: 'Namespace',
    many: 'Namespaces',
    filter: { type: 'kubernetes-namespace' },
  },
  {
    id: 'team',
    one: 'Team',
    many: 'Teams',
    filter: { kind: 'group', type: 'team' },
  },
  {
    id: 'project',
    one: 'Project',
    many: 'Projects',
    filter: { kind: 'system' },
  },
];

/** All subjects as choices. */
export const subjectOptions = subjects.map(({ id, many }) => ({
  id,
  label: many,
}));

/** The filter of a choice; one that nobody knows is the type itself. */
export function subjectFilter(id: string): Subject['filter'] {
  return subjects.find(subject => subject.id === id)?.filter ?? { type: id };
}

/** The filter of a choice as a predicate over catalog entities. */
export function subjectPredicate(id: string): Record<string, string> {
  const { kind, type } = subjectFilter(id);
  return { ...(kind && { kind }), ...(type && { 'spec.type': type }) };
}

/** What an entity is, in words. */
export function describeSubject(entity: {
  kind: string;
  type?: string;
}): string {
  const kind = entity.kind.toLowerCase();
  const subject = subjects.find(({ filter }) =>
    filter.type ? filter.type === entity.type : filter.kind === kind,
  );
  return subject?.one ?? entity.type ?? entity.kind;
}

/** The owner as people know it. */
export function describeOwner(owner: string | undefined): string {
  return owner ? formatEntityName(owner) : 'no owner';
}
