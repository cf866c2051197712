/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PolicyRule,
  RiskRule,
} from '@steward/backstage-plugin-provisioning-common';
import { RuleCondition } from '@steward/backstage-plugin-portal-common';
import {
  ownerRefSchema,
  positiveDurationSchema,
} from '@steward/backstage-plugin-portal-node';
import { IANAZone } from 'luxon';
import { z } from 'zod';

const names = z.array(z.string().min(1)).default([]);

/** Accounts that any of these holds for. */
const accountClassSchema = z.strictObject({
  accountTags: z
    .record(z.string(), z.array(z.string()).or(z.string()))
    .default({}),
  namePrefixes: names,
  organizationalUnits: names,
});

export const productionSchema = accountClassSchema.prefault({
  accountTags: {
    environment: ['prod', 'production'],
    stage: ['prod', 'production'],
  },
  namePrefixes: ['prod-'],
  organizationalUnits: ['Prod', 'Production'],
});
export const securitySchema = accountClassSchema.prefault({
  namePrefixes: ['security-'],
  organizationalUnits: ['Security'],
});

export const approvalSchema = z.strictObject({
  approvers: z
    .array(ownerRefSchema)
    .min(1)
    .default(['group:default/approvers']),
  quorum: z
    .strictObject({
      medium: z.int().min(1).default(1),
      high: z.int().min(1).default(2),
    })
    .prefault({}),
  expiresAfter: positiveDurationSchema.prefault({ hours: 72 }),
  autoApprove: z
    .strictObject({
      /** Negative: nothing is approved without people. */
      maximumScore: z.int().min(-1).max(100).default(29),
      rule: z.string().min(1).default('low-risk'),
    })
    .prefault({}),
});

export const workingHoursSchema = z.strictObject({
  timeZone: z
    .string()
    .refine(
      zone => IANAZone.isValidZone(zone),
      'is not a time zone; Use an IANA name such as Europe/Berlin',
    )
    .default('UTC'),
  from: z.int().min(0).max(23).default(7),
  to: z.int().min(1).max(24).default(19),
});

export const logSchema = z.strictObject({
  keepFor: positiveDurationSchema.prefault({ days: 400 }),
});

/** One of `provisioning.people.trustedOrigins`. */
export const trustedOriginSchema = z
  .string()
  .regex(
    /^[\w-]+:.+/,
    'is not a location; Write it with its type, such as url:https://github.com/acme/people/blob/main/org.yaml',
  );

export const budgetSchema = z.strictObject({
  monthly: z
    .string()
    .regex(
      /^\d+(\.\d+)?$/,
      "is not an amount; Write it in quotes, such as '5000'",
    ),
  currency: z
    .string()
    .regex(
      /^[A-Z]{3}$/,
      'is not a currency code; Use one of ISO 4217, such as USD',
    ),
  owner: ownerRefSchema,
});

const conditionSchema = z.custom<RuleCondition>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    ['all', 'any', 'not'].some(key => key in value),
  'has none of all, any and not; Write for instance { all: [{ fact: production, operator: equal, value: true }] }',
);

export const riskRuleSchema: z.ZodType<RiskRule> = z.strictObject({
  id: z.string().min(1),
  reason: z.string().min(1),
  points: z.int().min(1).max(100),
  when: conditionSchema,
});

export const policyRuleSchema: z.ZodType<PolicyRule> = z.strictObject({
  id: z.string().min(1),
  effect: z.enum(['deny', 'require']),
  reason: z.string().min(1),
  fix: z.string().optional(),
  approvers: z
    .array(z.enum(['{owners}', '{approvers}']).or(ownerRefSchema))
    .optional(),
  quorum: z.int().min(1).optional(),
  when: conditionSchema,
});

export type AccountClassConfig = z.output<typeof accountClassSchema>;
export type ApprovalConfig = z.output<typeof approvalSchema>;
export type LogConfig = z.output<typeof logSchema>;
export type WorkingHours = z.output<typeof workingHoursSchema>;
export type Budget = z.output<typeof budgetSchema>;

/** `provisioning` of the configuration, without the sections of modules. */
export interface ProvisioningConfig {
  production: AccountClassConfig;
  security: AccountClassConfig;
  approval: ApprovalConfig;
  log: LogConfig;
  workingHours: WorkingHours;
  budgets: Record<string, Budget>;
  riskRules: RiskRule[];
  policyRules: PolicyRule[];
}
