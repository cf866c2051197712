/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NameAttempt } from '../api.generated';
import { OwnerDirectory } from './ownerDirectory';

/** One step of the search for an owner. @public */
export type OwnershipRule =
  | { type: 'account-tag'; key: string }
  | { type: 'organizational-unit-tag'; key: string }
  | {
      type: 'mapping';
      /** By account id. */
      accounts?: Record<string, string>;
      /** By id or name; covers everything below. */
      organizationalUnits?: Record<string, string>;
      /** By account name; `*` stands for anything. */
      names?: { pattern: string; owner: string }[];
    };

/** @public */
export interface OwnershipRules {
  rules: OwnershipRule[];
  /** Entity ref of the owner of last resort. */
  default: string;
}

/** What can speak for the owner of something. @public */
export interface OwnershipEvidence {
  /** What the thing itself says: a tag of a cluster, a field of a row. */
  own?: { value: string; source: string };
  /** Owner of what it is part of, already resolved. */
  inherited?: { owner: string; source: string };
  account?: { id: string; name: string; tags: Record<string, string> };
  /** From the nearest organizational unit up to the root. */
  organizationalUnits: {
    id: string;
    name: string;
    tags: Record<string, string>;
  }[];
}

/** @public */
export interface ResolvedOwner {
  owner: string;
  /** Which rule won, in words. */
  source: string;
  /** Values that nobody was found for, in the order they were tried. */
  unresolved: NameAttempt[];
}

/**
 * Finds the owner by what the thing itself says, then by the rules in order,
 * then by inheritance, then by default; the first value that names a Group or
 * User wins. Tag keys are compared without letter case.
 *
 * @public
 */
export function resolveOwner(
  evidence: OwnershipEvidence,
  ownership: OwnershipRules,
  directory: OwnerDirectory,
): ResolvedOwner {
  const unresolved: ResolvedOwner['unresolved'] = [];
  for (const candidate of candidates(evidence, ownership.rules)) {
    const { ref, reason } = directory.findOwner(candidate.value);
    if (ref) {
      return { owner: ref, source: candidate.source, unresolved };
    }
    unresolved.push({
      rule: candidate.source,
      value: candidate.value,
      ...(reason && { reason }),
    });
  }
  if (evidence.inherited) {
    return { ...evidence.inherited, unresolved };
  }
  return { owner: ownership.default, source: 'default', unresolved };
}

type Candidate = { value: string; source: string };

function* candidates(
  evidence: OwnershipEvidence,
  rules: OwnershipRule[],
): Generator<Candidate> {
  if (evidence.own?.value.trim()) {
    yield evidence.own;
  }
  if (evidence.inherited) {
    return;
  }
  for (const rule of rules) {
    const candidate = candidateOf(rule, evidence);
    if (candidate?.value.trim()) {
      yield candidate;
    }
  }
}

function candidateOf(
  rule: OwnershipRule,
  evidence: OwnershipEvidence,
): Candidate | undefined {
  switch (rule.type) {
    case 'account-tag': {
      const value = tagValue(evidence.account?.tags, rule.key);
      return value === undefined
        ? undefined
        : { value, source: `account tag "${rule.key}"` };
    }
    case 'organizational-unit-tag':
      for (const unit of evidence.organizationalUnits) {
        const value = tagValue(unit.tags, rule.key);
        if (value !== undefined) {
          return {
            value,
            source: `tag "${rule.key}" of organizational unit ${unit.name}`,
          };
        }
      }
      return undefined;
    default:
      return mappedOwner(rule, evidence);
  }
}

function mappedOwner(
  rule: Extract<OwnershipRule, { type: 'mapping' }>,
  evidence: OwnershipEvidence,
): Candidate | undefined {
  const { account } = evidence;
  const byId = account && rule.accounts?.[account.id];
  if (byId) {
    return { value: byId, source: `mapping of account ${account.id}` };
  }
  const byName =
    account && rule.names?.find(n => matches(n.pattern, account.name));
  if (byName) {
    return {
      value: byName.owner,
      source: `mapping of account names "${byName.pattern}"`,
    };
  }
  for (const unit of evidence.organizationalUnits) {
    const owner =
      rule.organizationalUnits?.[unit.id] ??
      rule.organizationalUnits?.[unit.name];
    if (owner) {
      return {
        value: owner,
        source: `mapping of organizational unit ${unit.name}`,
      };
    }
  }
  return undefined;
}

/** A tag's value, the key compared without letter case. @public */
export function tagValue(
  tags: Record<string, string> | undefined,
  key: string,
): string | undefined {
  const wanted = key.toLocaleLowerCase('en-US');
  return Object.entries(tags ?? {}).find(
    ([k]) => k.toLocaleLowerCase('en-US') === wanted,
  )?.[1];
}

/** Whether a name fits a pattern in which `*` stands for anything. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) {
    return pattern === name;
  }
  const [head, ...rest] = parts;
  const tail = rest.pop() ?? '';
  if (!name.startsWith(head) || !name.endsWith(tail)) {
    return false;
  }
  let position = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, position);
    if (found < 0) {
      return false;
    }
    position = found + part.length;
  }
  return position <= name.length - tail.length;
}
