/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { EstateItem, NameAttempt } from '../../api.generated';
import { ResolvedOwner } from '../resolveOwner';

/** An entity with what lists and filters need to know about it. @public */
export interface EntityDraft {
  entity: Entity;
  item: Omit<
    EstateItem,
    'entityRef' | 'type' | 'title' | 'owner' | 'ownerSource'
  >;
  /** Ids of the organizational units it is below, root first. */
  path: string[];
  owner?: ResolvedOwner;
  /** Members of a team that no User of the catalog was found for. */
  unresolvedMembers?: NameAttempt[];
}

/** Members without a value are left out, so that equal records give equal entities. */
export function compact<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(
          typeof value === 'object' &&
          value !== null &&
          Object.keys(value).length === 0
        ),
    ),
  ) as Partial<T>;
}

/** Text as a label value: at most 63 of `[a-zA-Z0-9-_.]`, letters or digits at the ends. */
export function labelValue(text: string): string {
  return text
    .replace(/[^a-zA-Z0-9\-_.]+/g, '-')
    .slice(0, 63)
    .replace(/^[-_.]+|[-_.]+$/g, '');
}
