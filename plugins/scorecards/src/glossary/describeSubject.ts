/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import { ScorecardsWords } from '../translation';

interface Subject {
  /** In the URL. */
  id:
    | 'account'
    | 'cluster'
    | 'enclave'
    | 'environment'
    | 'namespace'
    | 'team'
    | 'project';
  filter: { kind?: string; type?: string };
}

/** What is scored. */
const subjects: Subject[] = [
  {
    id: 'account',
    filter: { type: 'cloud-account' },
  },
  {
    id: 'cluster',
    filter: { type: 'kubernetes-cluster' },
  },
  {
    id: 'enclave',
    filter: { type: 'nitro-enclave' },
  },
  {
    id: 'environment',
    filter: { type: 'environment' },
  },
  {
    id: 'namespace',
    filter: { type: 'kubernetes-namespace' },
  },
  {
    id: 'team',
    filter: { kind: 'group', type: 'team' },
  },
  {
    id: 'project',
    filter: { kind: 'system' },
  },
];

/** All subjects as choices. */
export function subjectOptions(t: ScorecardsWords) {
  return subjects.map(({ id }) => ({ id, label: t(`subjects.${id}.many`) }));
}

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
export function describeSubject(
  t: ScorecardsWords,
  entity: { kind: string; type?: string },
): string {
  const kind = entity.kind.toLowerCase();
  const subject = subjects.find(({ filter }) =>
    filter.type ? filter.type === entity.type : filter.kind === kind,
  );
  return subject ? t(`subjects.${subject.id}.one`) : entity.type ?? entity.kind;
}

/** The owner as people know it. */
export function describeOwner(
  t: ScorecardsWords,
  owner: string | undefined,
): string {
  return owner ? formatEntityName(owner) : t('noOwner');
}
