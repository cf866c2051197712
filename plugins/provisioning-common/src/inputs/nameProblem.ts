/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '../api.generated';

interface NameRule {
  pattern: RegExp;
  fix: string;
}

/** A name in the catalog, in AWS and in addresses. */
const RESOURCE: NameRule = {
  pattern: /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/,
  fix: 'Use 3 to 40 characters: a-z, 0-9 and -. Begin with a letter and end with a letter or digit',
};

/** With `team-` before it, the name of a Kubernetes namespace (RFC 1123 label). */
const TEAM: NameRule = {
  pattern: /^[a-z]([a-z0-9-]{0,48}[a-z0-9])?$/,
  fix: 'Use 1 to 50 characters: a-z, 0-9 and -. Begin with a letter and end with a letter or digit',
};

const RULES: Record<string, NameRule | undefined> = {
  'account.create': RESOURCE,
  'enclave.create': RESOURCE,
  'team.onboard': TEAM,
};

/**
 * What is wrong with the name of something that is to be created. The form
 * says it at the field, the API at `target.name`.
 *
 * @param kind - kind of run, such as `enclave.create`
 * @returns undefined for a valid name, and for kinds without a rule of ours.
 * @public
 */
export function nameProblem(
  kind: string,
  name: string,
): InputProblem | undefined {
  const rule = RULES[kind];
  return rule && !rule.pattern.test(name)
    ? {
        field: 'target.name',
        value: name,
        reason: 'This is not a valid name',
        fix: rule.fix,
      }
    : undefined;
}
