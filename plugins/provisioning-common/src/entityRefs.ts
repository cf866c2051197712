/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { RunTarget } from './api.generated';
import { validName } from '@steward/backstage-plugin-estate-common';

/** The Resource that the estate makes of an enclave or a stack, by its id. @public */
export function resourceRef(id: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: 'default',
    name: validName(id),
  });
}

/** The Resource that the estate makes of an account. @public */
export function accountRef(accountId: string): string {
  return resourceRef(`aws-${accountId}`);
}

/**
 * The owner that a team's name or an entity ref means, as the catalog writes
 * it: `Payments` and `Group:Default/payments` are `group:default/payments`.
 *
 * @public
 */
export function groupRef(team: string): string {
  const group = { kind: 'group', namespace: 'default', name: team };
  return (
    entityRefOf(team, { defaultKind: 'group', defaultNamespace: 'default' }) ??
    stringifyEntityRef(group)
  );
}

/** The shortest way to write what {@link groupRef} says: the name alone of a Group in the namespace `default`. @public */
export function teamName(team: string): string {
  return groupRef(team).replace(/^group:default\//, '');
}

/** A target with its refs as the catalog writes them, so that they compare equal. @public */
export function canonicalTarget({
  team,
  entityRef,
  ...target
}: RunTarget): RunTarget {
  return {
    ...target,
    ...(team && { team: teamName(team) }),
    ...(entityRef && { entityRef: entityRefOf(entityRef) }),
  };
}

/** An entity ref as the catalog writes it; undefined for text that is none. @public */
export function entityRefOf(
  text: string,
  defaults?: { defaultKind: string; defaultNamespace: string },
): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, defaults));
  } catch {
    return undefined;
  }
}
