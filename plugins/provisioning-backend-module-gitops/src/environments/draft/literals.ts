/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isTemplateText } from '@steward/backstage-plugin-estate-node';
import { isSecretName, scrubText } from '@steward/backstage-plugin-portal-node';
import { networksInText } from '../networks/networks';
import { StackToken, StackTokens } from './stackTokens';

/** What a value says of the stack that it stands in. */
export type LiteralKind =
  | 'account'
  | 'identifier'
  | 'network'
  | 'protection'
  | 'secret'
  | 'setting';

const IDENTIFIER =
  /(^|_)(id|ids|arns?|identifier|bucket|domain|zone|name|fqdn|host|hostname|endpoint|url|uri|email|secret|alias|profile)$/;
const PROTECTION =
  /protect|deletion|destroy|retain|retention|backup|snapshot|encrypt|kms|versioning|public|privileged|lock|force/;
/** Shorter ones stand in too many words. */
const SHORTEST_NAME = 3;

/**
 * What a value is, by its key and what it says.
 *
 * @param names - Values that other stacks are called by.
 */
export function kindOfLiteral(
  path: readonly string[],
  value: unknown,
  names: readonly string[],
): LiteralKind {
  const text = String(value);
  const key = (path.at(-1) ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
  const isSecret = isSecretName(key) || scrubText(text).found > 0;
  if (isSecret && typeof value === 'string' && !isTemplateText(value)) {
    return 'secret';
  }
  if (networksInText(text).length > 0) {
    return 'network';
  }
  if (/(?<!\d)\d{12}(?!\d)/.test(text)) {
    return 'account';
  }
  if (mentions(text, names)) {
    return 'identifier';
  }
  if (PROTECTION.test(key)) {
    return 'protection';
  }
  return IDENTIFIER.test(key) &&
    typeof value === 'string' &&
    !isTemplateText(value) &&
    !isStructure(path)
    ? 'identifier'
    : 'setting';
}

/** Whether a text has one of some names in it, in any case: `Z0DEV` has `dev`. */
export function mentions(text: string, names: readonly string[]): boolean {
  return names.some(name => text.toLowerCase().includes(name.toLowerCase()));
}

/** Whether a path is that of what components are made of: it names nothing in AWS. */
export function isStructure(path: readonly string[]): boolean {
  return path.includes('metadata') || path.includes('dependencies');
}

/** Values that one stack is called by and another is not. */
export function foreignNames(own: StackTokens, other: StackTokens): string[] {
  return Object.entries(other).flatMap(([token, value]) =>
    value && value.length >= SHORTEST_NAME && own[token as StackToken] !== value
      ? [value]
      : [],
  );
}
