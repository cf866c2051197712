/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const quantities = z.record(z.string(), z.union([z.string(), z.number()]));

/** CPU, memory and object limits by group, as Kubernetes spells them. */
export const quotaSchema = z.object({
  requests: quantities.optional(),
  limits: quantities.optional(),
  objects: quantities.optional(),
});

const tags = z.record(z.string(), z.string()).optional();
const common = { owner: z.string().optional() };

export const accountSpec = z.object({
  ...common,
  accountId: z.string(),
  state: z.string().optional(),
  email: z.string().optional(),
  management: z.boolean().optional(),
  joinedMethod: z.string().optional(),
  joinedAt: z.string().optional(),
  organizationId: z.string().optional(),
  partition: z.string().optional(),
  organizationalUnits: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional(),
  tags,
});

export const organizationalUnitSpec = z.object({
  ...common,
  organizationalUnitId: z.string(),
  root: z.boolean().optional(),
  tags,
});

export const clusterSpec = z.object({
  ...common,
  accountId: z.string().optional(),
  region: z.string().optional(),
  clusterName: z.string().optional(),
  status: z.string().optional(),
  version: z.string().optional(),
  platformVersion: z.string().optional(),
  endpoint: z.string().optional(),
  oidcIssuer: z.string().optional(),
  createdAt: z.string().optional(),
  tags,
});

export const enclaveSpec = z.object({
  ...common,
  enclaveId: z.string().optional(),
  accountId: z.string().optional(),
  region: z.string().optional(),
  status: z.string().optional(),
  instanceType: z.string().optional(),
  cpuCount: z.number().optional(),
  memoryMib: z.number().optional(),
  dockerImage: z.string().optional(),
  workloadType: z.string().optional(),
  errorMessage: z.string().optional(),
  createdAt: z.string().optional(),
  requestedOwner: z.string().optional(),
});

export const environmentSpec = z.object({
  ...common,
  accountId: z.string().optional(),
  region: z.string().optional(),
  tenant: z.string().optional(),
  environment: z.string().optional(),
  stage: z.string().optional(),
  vpcCidr: z.string().optional(),
  components: z
    .array(
      z.object({
        name: z.string(),
        type: z.string(),
        component: z.string().optional(),
        enabled: z.boolean().default(true),
        dependsOn: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  unresolved: z.array(z.string()).default([]),
});

export const namespaceSpec = z.object({
  ...common,
  namespaceName: z.string().optional(),
  cluster: z.string().optional(),
  team: z.string().optional(),
  quota: quotaSchema.optional(),
});

export const teamSpec = z.object({
  namespace: z.string().optional(),
  cluster: z.string().optional(),
  slack: z.string().optional(),
  quota: quotaSchema.optional(),
  applications: z
    .array(z.object({ name: z.string(), url: z.string().optional() }))
    .default([]),
  unknownMembers: z.array(z.string()).default([]),
});

/**
 * The estate's data on an entity. A field that has an unexpected shape, for
 * instance because somebody wrote the entity by hand, is left out rather than
 * breaking the card; undefined when a required one is missing.
 */
export function readSpec<T extends z.ZodObject>(
  schema: T,
  entity: Entity,
): z.infer<T> | undefined {
  const spec: Record<string, unknown> = { ...entity.spec };
  const first = schema.safeParse(spec);
  if (first.success) {
    return first.data;
  }
  for (const issue of first.error.issues) {
    delete spec[String(issue.path[0])];
  }
  const second = schema.safeParse(spec);
  return second.success ? second.data : undefined;
}
