/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { RuleCondition } from '@steward/backstage-plugin-portal-common';
import {
  ConfigurationProblem,
  Entry,
  listOf,
  mapOf,
  orDefaults,
  readSections,
  unreadSections,
} from '@steward/backstage-plugin-portal-node';
import {
  assessRisk,
  decidePolicy,
  DEFAULT_POLICY_RULES,
  DEFAULT_RISK_RULES,
} from '@steward/backstage-plugin-provisioning-common';
import {
  approvalSchema,
  budgetSchema,
  logSchema,
  policyRuleSchema,
  productionSchema,
  ProvisioningConfig,
  riskRuleSchema,
  securitySchema,
  trustedOriginSchema,
  workingHoursSchema,
} from './ProvisioningConfig';

const SECTIONS = {
  production: orDefaults(productionSchema),
  security: orDefaults(securitySchema),
  approval: orDefaults(approvalSchema.prefault({})),
  log: orDefaults(logSchema.prefault({})),
  workingHours: orDefaults(workingHoursSchema.prefault({})),
  budgets: mapOf(budgetSchema),
  // Used by the directory of people, which logs nothing.
  'people.trustedOrigins': listOf(trustedOriginSchema),
  'risk.rules': listOf(riskRuleSchema),
  'policy.rules': listOf(policyRuleSchema),
};

const AWS = '@steward/backstage-plugin-provisioning-backend-module-aws';
const GITOPS = '@steward/backstage-plugin-provisioning-backend-module-gitops';

/** Which module reads a section. */
const MODULES: Record<string, string> = {
  accounts: AWS,
  enclaves: AWS,
  fleet: AWS,
  stepFunctions: AWS,
  argoCd: GITOPS,
  environments: GITOPS,
  git: GITOPS,
  teams: GITOPS,
};

/**
 * Reads what modules do not read. What is wrong is named and set aside:
 * a section falls back to its defaults, a rule or budget is left out.
 *
 * @param readByModules - the sections that the installed modules read
 */
export async function readProvisioningConfig(
  root: Config,
  readByModules: readonly string[],
): Promise<{
  config: ProvisioningConfig;
  problems: ConfigurationProblem[];
  setAside: string[];
}> {
  const { config, problems, setAside } = readSections(
    root,
    'provisioning',
    SECTIONS,
    {
      // The actions of templates read theirs in a plugin of their own.
      readElsewhere: [...Object.keys(MODULES), ...readByModules, 'scaffolder'],
    },
  );
  problems.push(
    ...unreadSections(root, 'provisioning', MODULES, readByModules),
  );
  const rules = async <T extends { id: string; when: RuleCondition }>(
    configured: Entry<T>[],
    defaults: readonly T[],
    test: (rule: T) => Promise<unknown>,
  ): Promise<T[]> => {
    const merged = new Map(defaults.map(rule => [rule.id, rule]));
    for (const { key, value } of configured) {
      try {
        await test(value);
        merged.set(value.id, value);
      } catch (error) {
        problems.push({
          key: `${key}.when`,
          reason: `is not a condition of json-rules-engine (${
            toError(error).message
          })`,
          fix: 'Write each condition with fact, operator and value',
        });
        setAside.push(key);
      }
    }
    return [...merged.values()];
  };
  const {
    'people.trustedOrigins': _,
    'risk.rules': riskRules,
    'policy.rules': policyRules,
    ...sections
  } = config;
  return {
    config: {
      ...sections,
      riskRules: await rules(riskRules, DEFAULT_RISK_RULES, rule =>
        assessRisk([rule], {}),
      ),
      policyRules: await rules(policyRules, DEFAULT_POLICY_RULES, rule =>
        decidePolicy([rule], {}),
      ),
    },
    problems,
    setAside,
  };
}
