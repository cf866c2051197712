/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { quantitySchema } from './fields';

const amounts = z.strictObject({ cpu: quantitySchema, memory: quantitySchema });

/** Quota of a team's namespace; limits twice the requests where none are given. @public */
export const teamQuotaSchema = z.strictObject({
  requests: amounts,
  limits: amounts.optional(),
  pods: z.int().min(1).max(1000),
  services: z.int().min(0).max(200).optional(),
  persistentVolumeClaims: z.int().min(0).max(200).optional(),
});

/** Ready-made quotas, as the platform offers them. @public */
export const TEAM_TIERS = {
  starter: { requests: { cpu: '4', memory: '8Gi' }, pods: 20 },
  standard: { requests: { cpu: '10', memory: '20Gi' }, pods: 50 },
  large: { requests: { cpu: '20', memory: '40Gi' }, pods: 100 },
  enterprise: { requests: { cpu: '40', memory: '80Gi' }, pods: 200 },
} as const;

/** Inputs of `team.onboard`: what becomes `teams/<name>/team.yaml`. @public */
export const teamOnboardInputsSchema = z.strictObject({
  description: z.string().min(1).max(200),
  owner: z.strictObject({
    name: z.string().min(1).max(100),
    email: z.email(),
    slack: z
      .string()
      .regex(/^#[a-z0-9_-]{1,80}$/, 'is no channel; begin it with #')
      .optional(),
  }),
  members: z.array(z.string().min(1).max(255)).max(200).default([]),
  tier: z
    .enum(['starter', 'standard', 'large', 'enterprise'])
    .default('standard'),
  /** Instead of the tier's. */
  quota: teamQuotaSchema.optional(),
  networkPolicy: z
    .strictObject({
      allowIngress: z.boolean().default(false),
      allowEgress: z.boolean().default(true),
      allowFromNamespaces: z.array(z.string().min(1).max(63)).default([]),
    })
    .default({
      allowIngress: false,
      allowEgress: true,
      allowFromNamespaces: [],
    }),
  applications: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9-]{0,52}$/),
        repoURL: z.url(),
        manifestPath: z.string().min(1).max(200),
        targetRevision: z.string().min(1).max(100).default('main'),
        environment: z.enum(['dev', 'staging', 'prod']).default('dev'),
      }),
    )
    .max(20)
    .default([]),
});

/** Inputs of `team.quota`. @public */
export const teamQuotaInputsSchema = z.strictObject({ quota: teamQuotaSchema });

/** Inputs of `team.retire`; the name typed once more. @public */
export const teamRetireInputsSchema = z.strictObject({
  confirm: z.string().min(1),
});

/** @public */
export type TeamQuota = z.infer<typeof teamQuotaSchema>;
/** @public */
export type TeamOnboardInputs = z.infer<typeof teamOnboardInputsSchema>;
/** @public */
export type TeamQuotaInputs = z.infer<typeof teamQuotaInputsSchema>;
