/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PolicyRule,
  RiskRule,
  RuleCondition,
} from '@steward/backstage-plugin-provisioning-common';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { durationSchema } from './durationSchema';

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

const ref = z
  .string()
  .regex(
    /^(group|user):[^:/\s]+\/[^:/\s]+$/i,
    'is no entity ref of a group or user; write for instance group:default/approvers',
  )
  .transform(text => text.toLowerCase());

export const approvalSchema = z.strictObject({
  approvers: z.array(ref).min(1).default(['group:default/approvers']),
  quorum: z
    .strictObject({
      medium: z.int().min(1).default(1),
      high: z.int().min(1).default(2),
    })
    .prefault({}),
  expiresAfter: durationSchema.default({ hours: 72 }),
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
    .refine(zone => IANAZone.isValidZone(zone), 'is no time zone')
    .default('UTC'),
  from: z.int().min(0).max(23).default(7),
  to: z.int().min(1).max(24).default(19),
});

export const logSchema = z.strictObject({
  keepFor: durationSchema.default({ days: 400 }),
});

export const peopleSchema = z.strictObject({
  trustedOrigins: z
    .array(
      z
        .string()
        .regex(
          /^[\w-]+:.+/,
          'is not a location; write for instance url:https://github.com/acme/people/blob/main/org.yaml',
        ),
    )
    .default([]),
});

export const budgetSchema = z.strictObject({
  monthly: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "is no amount; write for instance '5000'"),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is no currency code'),
  owner: ref,
});

const conditionSchema = z.custom<RuleCondition>(
  value =>
    typeof value === 'object' &&
    value !== null &&
    ['all', 'any', 'not'].some(key => key in value),
  'has no all, any or not; write for instance { all: [{ fact: production, operator: equal, value: true }] }',
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
  approvers: z.array(ref).optional(),
  quorum: z.int().min(1).optional(),
  when: conditionSchema,
});

export type AccountClassConfig = z.output<typeof accountClassSchema>;
export type ApprovalConfig = z.output<typeof approvalSchema>;
export type LogConfig = z.output<typeof logSchema>;
export type WorkingHours = z.output<typeof workingHoursSchema>;
export type Budget = z.output<typeof budgetSchema>;

/** `provisioning` of the configuration, without the sections of executors. */
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
