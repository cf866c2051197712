/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isMap,
  UnresolvedValue,
  YamlMap,
} from '@steward/backstage-plugin-estate-node';
import { isDeepStrictEqual } from 'node:util';
import {
  foreignNames,
  isStructure,
  kindOfLiteral,
  LiteralKind,
  mentions,
} from './literals';
import { Neighbour } from './Neighbour';
import {
  commonReadings,
  isFixed,
  isWholeToken,
  outcomesOf,
  readingsOf,
} from './readings';
import { StackToken, StackTokens } from './stackTokens';
import { setLeaf, walkLeaves } from './walkLeaves';

/** A stack or its defaults, as the new one of them is modelled on. */
export type Model = Pick<Neighbour, 'manifest' | 'tokens' | 'network'>;

/** What the request says of the new stack. */
export interface StackContent {
  tokens: StackTokens;
  description?: string;
  network?: string;
}

/** A literal of the models that the new manifest has as well. */
export interface CarriedLiteral {
  path: string;
  value: unknown;
  kind: LiteralKind;
}

/** A value of the models that the new manifest does not have, and why. */
export interface LeftOutValue {
  path: string;
  value: unknown;
  reason: string;
}

/** The sections of a new manifest. */
export interface DraftedSections {
  sections: YamlMap;
  carried: CarriedLiteral[];
  leftOut: LeftOutValue[];
  /** Tokens that the models name and the request does not. */
  missing: StackToken[];
  /** Whether the network of the request stands in it. */
  hasNetwork: boolean;
}

const ARTICLES: Record<LiteralKind, string> = {
  account: 'an account',
  identifier: 'an identifier',
  network: 'a network',
  protection: 'a protection',
  secret: 'a secret',
  setting: 'a setting',
};

type Decision =
  | { value: unknown; carried?: LiteralKind }
  | { leftOut: string }
  | { missing: StackToken };

/**
 * Drafts the sections of a manifest from those of its models, value by value.
 * What follows a token or the request is written as the new stack's own. What
 * is the same in all models is carried over. What belongs to a single stack
 * (an identifier, a network, an account, a protection, a secret) or is
 * different everywhere is left out, never guessed.
 */
export function draftSections(
  models: readonly Model[],
  content: StackContent,
): DraftedSections {
  const [first, ...others] = models.map(
    ({ manifest: { import: _import, ...sections } }) =>
      new Map(
        walkLeaves(sections).map(leaf => [JSON.stringify(leaf.path), leaf]),
      ),
  );
  const draft: DraftedSections = {
    sections: sharedComponents(models),
    carried: [],
    leftOut: [],
    missing: [],
    hasNetwork: false,
  };
  for (const [key, { path, value: model }] of first) {
    if (!others.every(leaves => leaves.has(key))) {
      continue;
    }
    const values = [model, ...others.map(leaves => leaves.get(key)?.value)];
    const decision = decide(path, values, models, content);
    const place = path.join('.');
    if ('missing' in decision) {
      draft.missing.push(decision.missing);
    } else if ('leftOut' in decision) {
      draft.leftOut.push({
        path: place,
        value: model,
        reason: decision.leftOut,
      });
    } else {
      const { value, carried } = decision;
      setLeaf(draft.sections, path, value);
      draft.hasNetwork ||= value !== undefined && value === content.network;
      if (carried && !isMap(value)) {
        draft.carried.push({ path: place, value, kind: carried });
      }
    }
  }
  return { ...draft, sections: inOrder(models[0].manifest, draft.sections) };
}

/** Sections in the order of the manifest that they are modelled on. */
function inOrder(manifest: YamlMap, sections: YamlMap): YamlMap {
  return Object.fromEntries(
    Object.keys(manifest)
      .filter(key => Object.hasOwn(sections, key))
      .map(key => [key, sections[key]]),
  );
}

/** The components that all models have, still empty: what is left out of one does not take it away. */
function sharedComponents(models: readonly Model[]): YamlMap {
  const [first, ...others] = models.map(({ manifest }) => manifest.components);
  const sections: YamlMap = {};
  for (const [type, components] of Object.entries(Object(first))) {
    for (const name of Object.keys(Object(components))) {
      const isShared = others.every(other =>
        Object.hasOwn(Object(Object(other)[type]), name),
      );
      if (isShared) {
        setLeaf(sections, ['components', type, name], {});
      }
    }
  }
  return sections;
}

function decide(
  path: string[],
  values: readonly unknown[],
  models: readonly Model[],
  content: StackContent,
): Decision {
  if (values.some(value => value instanceof UnresolvedValue)) {
    return { leftOut: 'only Atmos can tell what this expression gives' };
  }
  if (values.every(Array.isArray)) {
    return decideList(path, values as unknown[][], models, content);
  }
  if (values.every(isMap)) {
    return decideMap(path, values as YamlMap[], models, content);
  }
  if (path.at(-1) === 'description' && path.length === 2) {
    return content.description
      ? { value: content.description }
      : { leftOut: 'it describes another stack' };
  }
  if (values.every((value, at) => value === models[at].network)) {
    return content.network
      ? { value: content.network }
      : { leftOut: 'it is the network of another stack' };
  }
  return decideText(path, values, models, content);
}

/** A list is carried over whole or not at all. */
function decideList(
  path: string[],
  lists: readonly unknown[][],
  models: readonly Model[],
  content: StackContent,
): Decision {
  const [first] = lists;
  if (lists.some(list => list.length !== first.length)) {
    return { leftOut: 'it is different in every stack' };
  }
  return together(
    first.map((_item, at) =>
      decide(
        path,
        lists.map(list => list[at]),
        models,
        content,
      ),
    ),
    items => items,
  );
}

/** A map in a list, or an empty one. */
function decideMap(
  path: string[],
  maps: readonly YamlMap[],
  models: readonly Model[],
  content: StackContent,
): Decision {
  const keys = Object.keys(maps[0]);
  if (maps.some(map => !isDeepStrictEqual(Object.keys(map), keys))) {
    return { leftOut: 'it is different in every stack' };
  }
  return together(
    keys.map(key =>
      decide(
        [...path, key],
        maps.map(map => map[key]),
        models,
        content,
      ),
    ),
    values => Object.fromEntries(keys.map((key, at) => [key, values[at]])),
  );
}

function together(
  decisions: readonly Decision[],
  join: (values: unknown[]) => unknown,
): Decision {
  const refusal = decisions.find(one => !('value' in one));
  if (refusal) {
    return refusal;
  }
  const made = decisions.flatMap(one => ('value' in one ? [one] : []));
  const kinds = made.flatMap(({ carried }) => carried ?? []);
  return {
    value: join(made.map(({ value }) => value)),
    carried:
      made.length === 0 || kinds.length > 0
        ? kinds.find(kind => kind !== 'setting') ?? 'setting'
        : undefined,
  };
}

function decideText(
  path: string[],
  values: readonly unknown[],
  models: readonly Model[],
  content: StackContent,
): Decision {
  const isSame = values.every(value => isDeepStrictEqual(value, values[0]));
  const [readings] = values
    .map((value, at) => [
      readingsOf(String(value), models[at].tokens, { name: path.at(-1) }),
    ])
    .reduce((common, next) => commonReadings(common, next) ?? [[]]);
  const following = readings.filter(reading => !isFixed(reading));
  const isFollowing =
    typeof values[0] !== 'boolean' &&
    following.length > 0 &&
    (!isSame || (following.some(isWholeToken) && !isStructure(path)));
  if (!isFollowing) {
    return isSame
      ? decideLiteral(path, values[0], models, content)
      : { leftOut: 'it is different in every stack' };
  }
  const { meant, missing } = outcomesOf([following], content.tokens);
  if (meant.length === 1 && missing.length === 0) {
    return { value: meant[0] };
  }
  return meant.length === 0 && missing.length === 1
    ? { missing: missing[0] }
    : {
        leftOut: `it could be ${[
          ...meant,
          ...missing.map(token => `the ${token}`),
        ].join(' or ')}`,
      };
}

function decideLiteral(
  path: string[],
  value: unknown,
  models: readonly Model[],
  content: StackContent,
): Decision {
  const names = models
    .map(({ tokens }) => foreignNames(content.tokens, tokens))
    .reduce((common, next) => common.filter(name => next.includes(name)));
  const kind = kindOfLiteral(path, value, names);
  const isConvention = models.length > 1;
  if (kind === 'protection') {
    const stages = new Set(models.map(({ tokens }) => tokens.stage));
    const isUsual = stages.has(content.tokens.stage) || stages.size > 1;
    return isUsual
      ? { value, carried: kind }
      : { leftOut: 'it is a protection of another stage' };
  }
  const isOthers = kind === 'identifier' && mentions(String(value), names);
  const isKept = kind === 'setting' || (isConvention && !isOthers);
  return isKept && kind !== 'secret'
    ? { value, carried: kind }
    : { leftOut: `it is ${ARTICLES[kind]} of another stack` };
}
