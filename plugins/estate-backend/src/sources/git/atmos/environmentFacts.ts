/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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

const ACCOUNT = ['vars.account_id', 'vars.aws_account_id', 'vars.accountId'];
const PATHS: Record<Exclude<keyof EnvironmentFacts, 'accountId'>, string[]> = {
  tenant: ['vars.tenant'],
  environment: ['vars.environment'],
  stage: ['vars.stage'],
  region: ['vars.region', 'vars.aws_region'],
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

/** Facts, what could not be told, and a problem that forbids to show the stack at all. */
export interface ReadFacts {
  facts: EnvironmentFacts;
  unresolved: string[];
  problem?: Omit<AtmosProblem, 'file'>;
}

/**
 * Facts of a stack from its own sections and, where those say nothing, from
 * its components, provided that they all say the same.
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
    everywhere: boolean,
    identity: (value: unknown) => string = shown,
  ): unknown => {
    for (const path of paths) {
      const own = stack && valueAt(stack, path.split('.'));
      if (isGiven(own)) {
        return own;
      }
      const values = components.map(c => valueAt(c, path.split('.')));
      const given = values.filter(isGiven);
      const distinct = new Map(given.map(value => [identity(value), value]));
      if (distinct.size > 1 && !everywhere) {
        unresolved.push(
          `${path}: the components disagree (${[...distinct.keys()]
            .slice(0, 3)
            .join(', ')})`,
        );
      }
      const isShared = !everywhere || given.length === components.length;
      if (distinct.size === 1 && isShared) {
        return given[0];
      }
    }
    return undefined;
  };

  const facts: EnvironmentFacts = {};
  for (const [fact, paths] of Object.entries(PATHS)) {
    // A component's own description is none of the stack.
    const value = find(paths, fact === 'description');
    if (isExpression(value)) {
      unresolved.push(`${paths[0]}: ${shown(value)}`);
    } else if (asText(value) !== undefined) {
      facts[fact as keyof typeof PATHS] = asText(value);
    }
  }
  const account = find(
    ACCOUNT,
    false,
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
  return /^\d{12}$/.test(id) ? id : undefined;
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
