/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isAccountId } from '@steward/backstage-plugin-aws-common';
import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { asText, valueAt, YamlMap } from '../yaml/records';
import { isTemplateText, UnresolvedValue } from '../yaml/UnresolvedValue';
import { AtmosProblem } from './AtmosProblem';

/** The plain facts of an environment. */
export type EnvironmentFacts = Pick<
  EnvironmentRecord,
  | 'tenant'
  | 'environment'
  | 'stage'
  | 'region'
  | 'accountId'
  | 'description'
  | 'vpcCidr'
  | 'owner'
>;

const ACCOUNT = [
  'vars.account_id',
  'vars.aws_account_id',
  'vars.accountId',
  'settings.context.account_id',
  'settings.environment.account_id',
  'settings.account_id',
];
/** `settings.context` is where repositories keep what is no Terraform variable. */
const PATHS: Record<Exclude<keyof EnvironmentFacts, 'accountId'>, string[]> = {
  tenant: ['vars.tenant', 'settings.context.tenant'],
  environment: ['vars.environment', 'settings.context.environment'],
  stage: ['vars.stage', 'settings.context.stage'],
  region: ['vars.region', 'vars.aws_region', 'settings.context.region'],
  description: ['settings.description', 'vars.description'],
  vpcCidr: ['vars.vpc_cidr', 'vars.vpc_cidr_block'],
  owner: [
    'settings.owner',
    'vars.owner',
    'vars.team',
    'vars.tags.owner',
    'vars.tags.Owner',
    'vars.tags.team',
    'vars.tags.Team',
  ],
};

/**
 * What decides about a fact. `components`: those that have it, since they are
 * what is built; the stack's own sections where none has it. `stack`: the other
 * way round. `unanimous`: what
 * all components say, else the stack's own sections, since its name is made of
 * it. `shared`: the stack's own sections, then what every component has; the
 * description of a single component does not describe the stack.
 */
type Preference = 'components' | 'stack' | 'unanimous' | 'shared';

const PREFERENCES: Record<string, Preference | undefined> = {
  tenant: 'unanimous',
  environment: 'unanimous',
  stage: 'unanimous',
  description: 'shared',
  owner: 'stack',
};

/** Facts, what could not be told, and a problem that forbids to show the stack at all. */
export interface ReadFacts {
  facts: EnvironmentFacts;
  unresolved: string[];
  problem?: Omit<AtmosProblem, 'file'>;
}

/**
 * Facts of a stack from what its components get and, where those say nothing,
 * from its own sections; so that a repository and the output of
 * `atmos describe stacks`, which has components only, tell the same.
 *
 * @param stack - sections that hold for the whole stack; absent for the output of `atmos describe stacks`
 * @param components - merged sections of the components
 */
export function environmentFacts(
  stack: YamlMap | undefined,
  components: YamlMap[],
): ReadFacts {
  const unresolved: string[] = [];
  const find = (
    paths: string[],
    preference: Preference,
    identity: (value: unknown) => string = shown,
  ): unknown => {
    for (const path of paths) {
      const own = stack && valueAt(stack, path.split('.'));
      const values = components.map(c => valueAt(c, path.split('.')));
      const given = values.filter(isGiven);
      const distinct = new Map(given.map(value => [identity(value), value]));
      const isUnanimous =
        distinct.size === 1 && given.length === components.length;
      if (isUnanimous && preference === 'unanimous') {
        return given[0];
      }
      if (preference === 'components' && distinct.size === 1) {
        return given[0];
      }
      if (preference === 'components' && distinct.size > 1) {
        unresolved.push(
          `${path}: the components disagree (${[...distinct.keys()]
            .slice(0, 3)
            .join(', ')})`,
        );
        return undefined;
      }
      if (isGiven(own)) {
        return own;
      }
      if (isUnanimous || (distinct.size === 1 && preference !== 'shared')) {
        return given[0];
      }
      if (distinct.size > 1 && preference !== 'shared') {
        unresolved.push(
          `${path}: the components disagree (${[...distinct.keys()]
            .slice(0, 3)
            .join(', ')})`,
        );
      }
    }
    return undefined;
  };

  const facts: EnvironmentFacts = {};
  for (const [fact, paths] of Object.entries(PATHS)) {
    const value = find(paths, PREFERENCES[fact] ?? 'components');
    if (isExpression(value)) {
      unresolved.push(`${paths[0]}: ${shown(value)}`);
    } else if (asText(value) !== undefined) {
      facts[fact as keyof typeof PATHS] = asText(value);
    }
  }
  const account = find(
    ACCOUNT,
    'components',
    value => accountIdOf(value) ?? shown(value),
  );
  const problem = accountProblem(account);
  if (!problem && isGiven(account)) {
    facts.accountId = accountIdOf(account);
  }
  return { facts, unresolved, problem };
}

function accountProblem(
  value: unknown,
): Omit<AtmosProblem, 'file'> | undefined {
  if (!isGiven(value) || accountIdOf(value) !== undefined) {
    return undefined;
  }
  return {
    field: 'vars.account_id',
    value: shown(value),
    reason: isExpression(value)
      ? 'The account id is an expression that only Atmos can resolve'
      : 'An AWS account id has exactly 12 digits',
    fix: isExpression(value)
      ? 'Give this source the describeStacksUrl of `atmos describe stacks --format json`.'
      : 'Write all 12 digits, in quotes, so that no leading zero is lost.',
  };
}

/**
 * Twelve digits. A number of eleven digits has lost one leading zero, which
 * happens where an unquoted id went through JSON; shorter ones may have been
 * read as octal and are not guessed at.
 */
function accountIdOf(value: unknown): string | undefined {
  const text = asText(value)?.trim() ?? '';
  const digits = text.replaceAll('-', '');
  const id =
    typeof value === 'number' && digits.length === 11 ? `0${digits}` : digits;
  return isAccountId(id) ? id : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isExpression(value: unknown): boolean {
  return (
    value instanceof UnresolvedValue ||
    isTemplateText(value) ||
    (typeof value === 'string' && /\$\{/.test(value))
  );
}

function shown(value: unknown): string {
  return value instanceof UnresolvedValue
    ? value.expression
    : asText(value) ?? JSON.stringify(value);
}
