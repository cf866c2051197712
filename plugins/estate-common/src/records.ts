/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { accountIdSchema } from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

const tags = z.record(z.string(), z.string());

/** The root of an organization or one of its organizational units. @public */
export const organizationalUnitRecordSchema = z.object({
  kind: z.literal('organizational-unit'),
  /** `r-…` for the root, `ou-…` else. */
  id: z.string().regex(/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/),
  arn: z.string(),
  name: z.string(),
  /** Absent for the root. */
  parentId: z.string().optional(),
  organizationId: z.string(),
  tags,
});

/** A member or management account of an organization. @public */
export const accountRecordSchema = z.object({
  kind: z.literal('account'),
  id: accountIdSchema,
  arn: z.string(),
  name: z.string(),
  email: z.string().optional(),
  /** `State` of AWS Organizations (PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE, CLOSED); unknown values are kept. */
  state: z.string(),
  joinedMethod: z.string().optional(),
  /** ISO 8601, UTC. */
  joinedAt: z.string().optional(),
  organizationId: z.string(),
  /** Whether this is the management account of the organization. */
  management: z.boolean(),
  partition: z.string(),
  /** Ids from the root to the parent, root first. */
  organizationalUnitPath: z.array(z.string()),
  tags,
});

/** An EKS cluster. @public */
export const clusterRecordSchema = z.object({
  kind: z.literal('kubernetes-cluster'),
  /** The cluster's ARN. */
  id: z.string(),
  name: z.string(),
  accountId: accountIdSchema,
  region: z.string(),
  /** CREATING, ACTIVE, DELETING, FAILED, UPDATING, PENDING or newer. */
  status: z.string(),
  version: z.string().optional(),
  platformVersion: z.string().optional(),
  endpoint: z.string().optional(),
  certificateAuthority: z.string().optional(),
  oidcIssuer: z.string().optional(),
  createdAt: z.string().optional(),
  tags,
});

/** A row of the enclave table. @public */
export const enclaveRecordSchema = z.object({
  kind: z.literal('nitro-enclave'),
  id: z.string().min(1),
  name: z.string().optional(),
  description: z.string().optional(),
  /** As the row has it; states that nobody knows are shown as they are. */
  status: z.string(),
  accountId: accountIdSchema.optional(),
  region: z.string().optional(),
  instanceType: z.string().optional(),
  cpuCount: z.number().int().optional(),
  memoryMib: z.number().int().optional(),
  dockerImage: z.string().optional(),
  workloadType: z.string().optional(),
  /** Owner as written on the row: a team or a person. */
  owner: z.string().optional(),
  /** Wallet that asked for the enclave; says nothing about its owner here. */
  walletAddress: z.string().optional(),
  errorMessage: z.string().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
});

/** One Atmos component of an environment. @public */
export const environmentComponentSchema = z.object({
  name: z.string(),
  /** terraform, helmfile, packer … */
  type: z.string(),
  /** Path of the root module below the components folder. */
  component: z.string().optional(),
  enabled: z.boolean(),
  dependsOn: z.array(z.string()),
});

/** An Atmos stack. @public */
export const environmentRecordSchema = z.object({
  kind: z.literal('environment'),
  /** The stack name by the repository's own name template or pattern. */
  id: z.string().min(1),
  tenant: z.string().optional(),
  environment: z.string().optional(),
  stage: z.string().optional(),
  region: z.string().optional(),
  accountId: accountIdSchema.optional(),
  description: z.string().optional(),
  vpcCidr: z.string().optional(),
  components: z.array(environmentComponentSchema),
  /** What was left unresolved on purpose (Go templates, YAML functions), as `path: expression`. */
  unresolved: z.array(z.string()),
  /** Where a person can read the manifest. */
  url: z.string().optional(),
  /** Owner as the stack's vars or settings have it. */
  owner: z.string().optional(),
});

const quantities = z.record(z.string(), z.union([z.string(), z.number()]));

/** A team of the GitOps repository (`teams/<name>/team.yaml`). @public */
export const teamRecordSchema = z.object({
  kind: z.literal('team'),
  id: z.string().min(1),
  displayName: z.string().optional(),
  description: z.string().optional(),
  email: z.string().optional(),
  slack: z.string().optional(),
  /** E-mail addresses or entity refs as the file has them. */
  members: z.array(z.string()),
  /** Namespace of the catalog that its Group is in; `default` without one. */
  groupNamespace: z.string().optional(),
  /** Namespace of Kubernetes. */
  namespace: z.string().optional(),
  /** Cluster name or ARN, where the file names one. */
  cluster: z.string().optional(),
  quota: z
    .object({
      requests: quantities.optional(),
      limits: quantities.optional(),
      objects: quantities.optional(),
    })
    .optional(),
  applications: z.array(
    z.object({ name: z.string(), url: z.string().optional() }),
  ),
  url: z.string().optional(),
});

/** A Kubernetes namespace that belongs to a team. @public */
export const namespaceRecordSchema = z.object({
  kind: z.literal('kubernetes-namespace'),
  /** `<cluster or "any">/<namespace>`. */
  id: z.string(),
  name: z.string(),
  cluster: z.string().optional(),
  team: z.string(),
  quota: teamRecordSchema.shape.quota,
  url: z.string().optional(),
});

/** What a source lists, before it becomes a catalog entity. @public */
export const estateRecordSchema = z.discriminatedUnion('kind', [
  organizationalUnitRecordSchema,
  accountRecordSchema,
  clusterRecordSchema,
  enclaveRecordSchema,
  environmentRecordSchema,
  teamRecordSchema,
  namespaceRecordSchema,
]);

/** @public */
export type OrganizationalUnitRecord = z.infer<
  typeof organizationalUnitRecordSchema
>;
/** @public */
export type AccountRecord = z.infer<typeof accountRecordSchema>;
/** @public */
export type ClusterRecord = z.infer<typeof clusterRecordSchema>;
/** @public */
export type EnclaveRecord = z.infer<typeof enclaveRecordSchema>;
/** @public */
export type EnvironmentRecord = z.infer<typeof environmentRecordSchema>;
/** @public */
export type TeamRecord = z.infer<typeof teamRecordSchema>;
/** @public */
export type NamespaceRecord = z.infer<typeof namespaceRecordSchema>;
/** @public */
export type EstateRecord = z.infer<typeof estateRecordSchema>;
/** @public */
export type EstateRecordKind = EstateRecord['kind'];

/** A record's key, unique in the whole estate: `account:123456789012`. @public */
export function recordKey(record: Pick<EstateRecord, 'kind' | 'id'>): string {
  return `${record.kind}:${record.id}`;
}
