/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';
import { TeamRecord } from '../records';
import { QuarantinedRecord } from '../api.generated';

/** Who a name stands for, or else why nobody was taken. @public */
export interface FoundOwner {
  /** Entity ref. */
  ref?: string;
  /** Absent when nobody in the catalog answers to the name. */
  reason?: string;
}

/**
 * Finds the Groups and Users that names stand for. A name is an entity ref
 * (`group:default/payments`), a kind and name (`group:payments`), a name, an
 * e-mail address, or a title or display name; they are tried in this order, and
 * letter case does not matter. Of several that answer to one name, the one in
 * the namespace `default` is meant; else nobody is taken.
 *
 * @public
 */
export interface OwnerDirectory {
  /** A Group, or a User when no Group answers to the name. */
  findOwner(name: string): FoundOwner;
  /** A User; a Group with the same e-mail address does not count. */
  findPerson(name: string): FoundOwner;
  /** Groups and Users of the catalog that cannot be understood. */
  readonly setAside: QuarantinedRecord[];
}

const text = z.string().nullish();

/** What a Group or User of the catalog tells about its names; it may tell less. */
const catalogOwnerSchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: text,
    title: text,
  }),
  spec: z
    .object({
      profile: z.object({ displayName: text, email: text }).nullish(),
    })
    .nullish(),
});

/** Entity refs by the words that they answer to, in the order of the words' strength. */
class NameIndex {
  readonly #refs = new Set<string>();
  readonly #levels: Map<string, Set<string>>[] = [];

  add(ref: string, levels: (string | null | undefined)[][]): void {
    this.#refs.add(ref);
    [[ref], ...levels].forEach((words, level) => {
      this.#levels[level] ??= new Map();
      for (const word of words.map(keyOf).filter(Boolean)) {
        const refs = this.#levels[level].get(word) ?? new Set();
        this.#levels[level].set(word, refs.add(ref));
      }
    });
  }

  has(ref: string): boolean {
    return this.#refs.has(ref);
  }

  find(name: string): FoundOwner {
    const key = keyOf(name);
    const level = this.#levels.find(words => words.has(key));
    const refs = [...(level?.get(key) ?? [])];
    const usual =
      refs.length > 1
        ? refs.filter(
            ref => parseEntityRef(ref).namespace === DEFAULT_NAMESPACE,
          )
        : refs;
    return usual.length === 1 || refs.length === 0
      ? { ref: usual[0] }
      : { reason: `several match: ${refs.sort().join(', ')}` };
  }
}

/**
 * A directory over Groups and Users of the catalog, and over teams of the
 * estate, which may not be in the catalog yet.
 *
 * @public
 */
export function createOwnerDirectory(options: {
  entities: Entity[];
  teams: TeamRecord[];
}): OwnerDirectory {
  const groups = new NameIndex();
  const users = new NameIndex();
  const setAside: QuarantinedRecord[] = [];
  for (const entity of options.entities) {
    const parsed = catalogOwnerSchema.safeParse(entity);
    if (!parsed.success) {
      setAside.push(faultOf(entity, parsed.error.issues[0]));
      continue;
    }
    const { kind, metadata, spec } = parsed.data;
    const index = kind.toLocaleLowerCase('en-US') === 'user' ? users : groups;
    index.add(stringifyEntityRef(entity), [
      [`${kind}:${metadata.name}`],
      [metadata.name],
      [spec?.profile?.email],
      [metadata.title, spec?.profile?.displayName],
    ]);
  }
  for (const { id, displayName } of options.teams) {
    const ref = stringifyEntityRef({ kind: 'group', name: id });
    if (!groups.has(ref)) {
      groups.add(ref, [[`group:${id}`], [id], [], [displayName]]);
    }
  }
  const findOwner = (name: string): FoundOwner => {
    const found = groups.find(name);
    return found.ref || found.reason ? found : users.find(name);
  };
  return {
    setAside,
    findOwner,
    findPerson: name => {
      const found = users.find(name);
      const group = found.ref || found.reason ? undefined : groups.find(name);
      return group?.ref
        ? { reason: `${group.ref} is a group, not a user` }
        : found;
    },
  };
}

function keyOf(word: string | null | undefined): string {
  return word?.trim().toLocaleLowerCase('en-US') ?? '';
}

function faultOf(
  { kind, metadata: { namespace = DEFAULT_NAMESPACE, name } }: Entity,
  issue: z.core.$ZodIssue,
): QuarantinedRecord {
  return {
    key: `${kind}:${namespace}/${name}`,
    kind: kind.toLocaleLowerCase('en-US'),
    field: issue.path.join('.'),
    reason: issue.message,
    fix: 'Correct this entity where the catalog reads it from. Until then it can own nothing and belong to no team.',
  };
}
