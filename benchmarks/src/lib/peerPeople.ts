/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

const NAME = 'reader';

/** Who reads. */
export const reader = `user:default/${NAME}`;

/** The name of a team. */
export function teamName(index: number): string {
  return `team-${index}`;
}

/** The reader, who is a member of every team, and the teams. */
export function peerPeople(teams: number): Entity[] {
  const names = Array.from({ length: teams }, (_, index) => teamName(index));
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: located(NAME),
      spec: { memberOf: names },
    },
    ...names.map(name => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: located(name),
      spec: { type: 'team', children: [] },
    })),
  ];
}

/** Metadata with what a catalog that processes entities asks for. */
export function located(
  name: string,
  metadata: Partial<Entity['metadata']> = {},
): Entity['metadata'] {
  const place = 'url:https://example.com/benchmark';
  return {
    ...metadata,
    name,
    namespace: 'default',
    annotations: {
      ...metadata.annotations,
      'backstage.io/managed-by-location': place,
      'backstage.io/managed-by-origin-location': place,
    },
  };
}
