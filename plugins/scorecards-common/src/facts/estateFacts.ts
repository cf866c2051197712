/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { declareFacts } from './declareFacts';
import { supportDaysLeft } from './eksSupport';
import { FactDeclaration, FactValue } from './Fact';

/** What the estate says about accounts, clusters, enclaves, environments, namespaces and teams. @public */
export const ESTATE_FACTS: readonly FactDeclaration[] = declareFacts(
  { days: 2 },
  {
    'estate.accountState': [
      'string',
      'State of the account in AWS Organizations',
    ],
    'estate.isManagementAccount': [
      'boolean',
      'Whether it is the management account',
    ],
    'estate.organizationalUnitDepth': [
      'number',
      'Organizational units above it, the root counted',
      'units',
    ],
    'estate.hasEmail': ['boolean', 'Whether its root e-mail address is known'],
    'estate.tagKeys': ['strings', 'Keys of its AWS tags'],
    'estate.isVanished': ['boolean', 'Whether AWS does not list it any more'],
    'estate.ageDays': ['number', 'Age', 'days'],
    'estate.clusterStatus': ['string', 'Status of the cluster'],
    'estate.clusterSupportDaysLeft': [
      'number',
      'Days until standard support of its Kubernetes version ends',
      'days',
    ],
    'estate.clusterHasOidcIssuer': [
      'boolean',
      'Whether pods can assume IAM roles through OIDC',
    ],
    'estate.enclaveState': ['string', 'State of the enclave'],
    'estate.enclaveHasError': [
      'boolean',
      'Whether the enclave platform reports an error',
    ],
    'estate.enclaveImageIsPinned': [
      'boolean',
      'Whether its image is named by digest',
    ],
    'estate.enclaveImageTag': [
      'string',
      'Tag of its image; empty where it has none',
    ],
    'estate.enclaveMemoryMib': ['number', 'Memory', 'MiB'],
    'estate.enclaveCpuCount': ['number', 'vCPUs', 'vCPU'],
    'estate.componentCount': [
      'number',
      'Components of the environment',
      'components',
    ],
    'estate.disabledComponents': [
      'number',
      'Components that are switched off',
      'components',
    ],
    'estate.unresolvedCount': [
      'number',
      'Values of the stack that cannot be read without running it',
      'values',
    ],
    'estate.hasVpcCidr': ['boolean', 'Whether its network is known'],
    'estate.hasAccount': [
      'boolean',
      'Whether the account that it is in is known',
    ],
    'estate.hasRegion': ['boolean', 'Whether its region is known'],
    'estate.stage': [
      'string',
      'Stage of the environment; empty where it has none',
    ],
    'estate.hasQuota': ['boolean', 'Whether it has a resource quota'],
    'estate.quotaLimits': ['strings', 'Resources that its quota limits'],
    'estate.quotaRequests': [
      'strings',
      'Resources whose requests its quota bounds',
    ],
    'estate.hasCluster': [
      'boolean',
      'Whether the cluster that it is on is named',
    ],
    'estate.unknownMembers': [
      'number',
      'Members that the catalog does not know',
      'people',
    ],
    'estate.applicationCount': [
      'number',
      'Applications of the team',
      'applications',
    ],
    'estate.hasNamespace': ['boolean', 'Whether the team has a namespace'],
  },
);

const DAY_MS = 86_400_000;

type Facts = Record<string, FactValue | undefined>;

const quotaFacts = (spec: JsonObject): Facts => {
  const quota = object(spec.quota);
  return {
    'estate.hasQuota': Object.keys(quota).length > 0,
    'estate.quotaLimits': Object.keys(object(quota.limits)).sort(),
    'estate.quotaRequests': Object.keys(object(quota.requests)).sort(),
  };
};

const FACTS_BY_TYPE: Record<string, (spec: JsonObject, now: Date) => Facts> = {
  'cloud-account': spec => ({
    'estate.accountState': text(spec.state),
    'estate.isManagementAccount': spec.management === true,
    'estate.organizationalUnitDepth': list(spec.organizationalUnits).length,
    'estate.hasEmail': Boolean(spec.email),
  }),
  'kubernetes-cluster': (spec, now) => ({
    'estate.clusterStatus': text(spec.status),
    'estate.clusterSupportDaysLeft': supportDaysLeft(text(spec.version), now),
    'estate.clusterHasOidcIssuer': Boolean(spec.oidcIssuer),
    'estate.hasRegion': Boolean(spec.region),
  }),
  'nitro-enclave': spec => {
    const image = text(spec.dockerImage);
    return {
      'estate.enclaveState': text(spec.status),
      'estate.enclaveHasError': Boolean(spec.errorMessage),
      'estate.hasAccount': Boolean(spec.accountId),
      'estate.hasRegion': Boolean(spec.region),
      ...(image && {
        'estate.enclaveImageIsPinned': image.includes('@sha256:'),
        'estate.enclaveImageTag':
          /:([^:/@]+)(@|$)/.exec(image.replace(/@sha256:.*/, ''))?.[1] ?? '',
      }),
      'estate.enclaveMemoryMib': number(spec.memoryMib),
      'estate.enclaveCpuCount': number(spec.cpuCount),
    };
  },
  environment: spec => {
    const components = list(spec.components).map(object);
    return {
      'estate.componentCount': components.length,
      'estate.disabledComponents': components.filter(
        ({ enabled }) => enabled === false,
      ).length,
      'estate.unresolvedCount': list(spec.unresolved).length,
      'estate.hasVpcCidr': Boolean(spec.vpcCidr),
      'estate.hasAccount': Boolean(spec.accountId),
      'estate.hasRegion': Boolean(spec.region),
      'estate.stage': text(spec.stage),
    };
  },
  'kubernetes-namespace': spec => ({
    ...quotaFacts(spec),
    'estate.hasCluster': Boolean(spec.cluster),
  }),
  team: spec => ({
    ...quotaFacts(spec),
    'estate.unknownMembers': list(spec.unknownMembers).length,
    'estate.applicationCount': list(spec.applications).length,
    'estate.hasNamespace': Boolean(spec.namespace),
  }),
};

/** The facts of {@link ESTATE_FACTS} that an entity of the estate has. @public */
export function estateFacts(
  entity: Entity,
  now: Date,
): Record<string, FactValue> {
  const spec = entity.spec ?? {};
  const type = text(spec.type);
  const facts: Facts = {
    'estate.isVanished':
      'steward.dev/vanished-at' in (entity.metadata.annotations ?? {}),
    'estate.tagKeys': Object.keys(object(spec.tags)).sort(),
    'estate.ageDays': ageOf(text(spec.createdAt) || text(spec.joinedAt), now),
    ...FACTS_BY_TYPE[type]?.(spec, now),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(
      (entry): entry is [string, FactValue] => entry[1] !== undefined,
    ),
  );
}

function ageOf(time: string, now: Date): number | undefined {
  const start = Date.parse(time);
  return Number.isNaN(start)
    ? undefined
    : Math.max(0, Math.floor((now.getTime() - start) / DAY_MS));
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function number(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function object(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
