/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  assessRisk,
  decidePolicy,
  DEFAULT_POLICY_RULES,
  DEFAULT_RISK_RULES,
  RuleCondition,
} from '@steward/backstage-plugin-provisioning-common';
import { z } from 'zod';
import {
  approvalSchema,
  budgetSchema,
  logSchema,
  peopleSchema,
  policyRuleSchema,
  productionSchema,
  ProvisioningConfig,
  riskRuleSchema,
  securitySchema,
  workingHoursSchema,
} from './ProvisioningConfig';

/** A setting that cannot be used, and what to do. */
export interface ConfigurationProblem {
  key: string;
  message: string;
}

/** All that may stand below `provisioning`, also what others read. */
const SECTIONS: readonly string[] = [
  'accounts',
  'approval',
  'argoCd',
  'budgets',
  'enclaves',
  'environments',
  'fleet',
  'git',
  'log',
  'people',
  'policy',
  'production',
  'risk',
  'scaffolder',
  'security',
  'stepFunctions',
  'teams',
  'workingHours',
];

/**
 * Reads what is not about executors. What is wrong is named and set aside:
 * a section falls back to its defaults, a rule or budget is left out.
 */
export async function readProvisioningConfig(root: Config): Promise<{
  config: ProvisioningConfig;
  problems: ConfigurationProblem[];
}> {
  const problems: ConfigurationProblem[] = [];
  const valueAt = (key: string): unknown => root.getOptional(key);
  const names = z.record(z.string(), z.unknown()).catch({});
  for (const name of Object.keys(names.parse(valueAt('provisioning')))) {
    if (!SECTIONS.includes(name)) {
      problems.push({
        key: `provisioning.${name}`,
        message: `is not read; there are ${SECTIONS.join(', ')}`,
      });
    }
  }
  const parse = <T extends z.ZodType>(
    schema: T,
    key: string,
    value: unknown,
  ): z.output<T> | undefined => {
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      return parsed.data;
    }
    for (const { path, message } of parsed.error.issues) {
      problems.push({
        key: [key, ...path.map(String)].join('.'),
        message,
      });
    }
    return undefined;
  };
  const section = <T extends z.ZodType>(schema: T, name: string) => {
    const key = `provisioning.${name}`;
    return parse(schema, key, valueAt(key) ?? {}) ?? schema.parse({});
  };
  const rules = async <T extends { id: string; when: RuleCondition }>(
    schema: z.ZodType<T>,
    name: string,
    defaults: readonly T[],
    test: (rule: T) => Promise<unknown>,
  ): Promise<T[]> => {
    const key = `provisioning.${name}.rules`;
    const found = valueAt(key) ?? [];
    const merged = new Map(defaults.map(rule => [rule.id, rule]));
    const list = parse(z.array(z.unknown()), key, found) ?? [];
    for (const [index, value] of list.entries()) {
      const rule = parse(schema, `${key}.${index}`, value);
      const fault = rule && (await faultOf(() => test(rule)));
      if (fault) {
        problems.push({ key: `${key}.${index}`, message: fault });
      } else if (rule) {
        merged.set(rule.id, rule);
      }
    }
    return [...merged.values()];
  };
  const budgets: ProvisioningConfig['budgets'] = {};
  const budgetsFound =
    parse(
      z.record(z.string(), z.unknown()),
      'provisioning.budgets',
      valueAt('provisioning.budgets') ?? {},
    ) ?? {};
  for (const [team, value] of Object.entries(budgetsFound)) {
    const budget = parse(budgetSchema, `provisioning.budgets.${team}`, value);
    if (budget) {
      budgets[team] = budget;
    }
  }
  // Read by the directory of people, which takes what is right of it.
  section(peopleSchema, 'people');
  const config: ProvisioningConfig = {
    production: parseOrUndefined('production', productionSchema),
    security: parseOrUndefined('security', securitySchema),
    approval: section(approvalSchema, 'approval'),
    log: section(logSchema, 'log'),
    workingHours: section(workingHoursSchema, 'workingHours'),
    budgets,
    riskRules: await rules(riskRuleSchema, 'risk', DEFAULT_RISK_RULES, rule =>
      assessRisk([rule], {}),
    ),
    policyRules: await rules(
      policyRuleSchema,
      'policy',
      DEFAULT_POLICY_RULES,
      rule => decidePolicy([rule], {}),
    ),
  };
  return { config, problems };

  /** What is given replaces the defaults as a whole. */
  function parseOrUndefined<T extends z.ZodType>(
    name: string,
    schema: T,
  ): z.output<T> {
    const key = `provisioning.${name}`;
    return parse(schema, key, valueAt(key)) ?? schema.parse(undefined);
  }
}

async function faultOf(
  test: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await test();
    return undefined;
  } catch (error) {
    return `is no rule of json-rules-engine: ${
      error instanceof Error ? error.message : String(error)
    }`;
  }
}
