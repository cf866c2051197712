/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  isGroupEntity,
  isUserEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Finds the Group or User that a tag or a row means. @public */
export interface OwnerDirectory {
  /** The entity ref, or undefined when nobody answers to the value. */
  resolve(value: string): string | undefined;
}

/**
 * A directory over Groups and Users: by ref (`group:default/payments`), by
 * name, by title or display name, by e-mail; letter case does not matter, and
 * Groups go before Users.
 *
 * @public
 */
export function createOwnerDirectory(entities: Entity[]): OwnerDirectory {
  const index = new Map<string, string>();
  const remember = (word: unknown, ref: string) => {
    if (typeof word === 'string' && word.trim()) {
      const key = word.trim().toLocaleLowerCase('en-US');
      if (!index.has(key)) {
        index.set(key, ref);
      }
    }
  };
  const groupsFirst = [
    ...entities.filter(isGroupEntity),
    ...entities.filter(isUserEntity),
  ];
  for (const entity of groupsFirst) {
    const ref = stringifyEntityRef(entity);
    remember(ref, ref);
    remember(`${entity.kind}:${entity.metadata.name}`, ref);
  }
  for (const entity of groupsFirst) {
    const ref = stringifyEntityRef(entity);
    remember(entity.metadata.name, ref);
    remember(entity.metadata.title, ref);
    remember(entity.spec.profile?.displayName, ref);
    remember(entity.spec.profile?.email, ref);
  }
  return {
    resolve: value => index.get(value.trim().toLocaleLowerCase('en-US')),
  };
}
