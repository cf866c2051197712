/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { enclaveOperationsOf } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';

/** Something that can be asked for on the page of an entity: a template with its form filled in. */
export interface EntityRequest {
  title: string;
  template: string;
  formData: JsonObject;
  destructive?: boolean;
}

type Spec = NonNullable<Entity['spec']>;

/** What can be asked for on an entity, in the state that it is in. */
export function requestsFor(
  t: ProvisioningWords,
  entity: Entity,
): EntityRequest[] {
  const spec = entity.spec ?? {};
  if (entity.kind.toLowerCase() === 'group') {
    return spec.type === 'team' ? teamRequests(t, entity, spec) : [];
  }
  switch (spec.type) {
    case 'cloud-account':
      return accountRequests(t, entity, spec);
    case 'nitro-enclave':
      return enclaveRequests(t, spec);
    case 'environment':
      return [
        {
          title: t('entityRuns.requests.decommission'),
          template: 'decommission-environment',
          formData: { stack: entity.metadata.title ?? entity.metadata.name },
          destructive: true,
        },
      ];
    default:
      return [];
  }
}

function accountRequests(
  t: ProvisioningWords,
  entity: Entity,
  spec: Spec,
): EntityRequest[] {
  const { accountId, state } = spec;
  if (!accountId || state !== 'ACTIVE') {
    return [];
  }
  const place = { accountId, ...ownerTeam(entity) };
  return [
    {
      title: t('entityRuns.requests.enclaveHere'),
      template: 'request-enclave',
      formData: place,
    },
    {
      title: t('entityRuns.requests.environmentHere'),
      template: 'onboard-environment',
      formData: place,
    },
    {
      title: t('entityRuns.requests.closeAccount'),
      template: 'decommission-account',
      formData: { accountId },
      destructive: true,
    },
  ];
}

function enclaveRequests(t: ProvisioningWords, spec: Spec): EntityRequest[] {
  const { enclaveId, status, instanceType, cpuCount, memoryMib } = spec;
  if (!enclaveId || typeof status !== 'string') {
    return [];
  }
  const all: Record<string, EntityRequest> = {
    pause: {
      title: t('entityRuns.requests.pause'),
      template: 'pause-resume-enclave',
      formData: { operation: 'pause', enclaveId },
    },
    resume: {
      title: t('entityRuns.requests.resume'),
      template: 'pause-resume-enclave',
      formData: { operation: 'resume', enclaveId },
    },
    resize: {
      title: t('entityRuns.requests.resize'),
      template: 'resize-enclave',
      formData: { enclaveId, instanceType, cpuCount, memoryMib },
    },
    destroy: {
      title: t('entityRuns.requests.decommission'),
      template: 'decommission-enclave',
      formData: { enclaveId },
      destructive: true,
    },
  };
  return Object.entries(all)
    .filter(([operation]) =>
      (enclaveOperationsOf(status) as string[]).includes(operation),
    )
    .map(([, request]) => request);
}

function teamRequests(
  t: ProvisioningWords,
  entity: Entity,
  spec: Spec,
): EntityRequest[] {
  const team = entity.metadata.name;
  return [
    {
      title: t('entityRuns.requests.changeQuota'),
      template: 'change-team-quota',
      formData: { team, ...quotaOf(spec) },
    },
    {
      title: t('entityRuns.requests.enclaveForTeam'),
      template: 'request-enclave',
      formData: { team },
    },
    {
      title: t('entityRuns.requests.accountForTeam'),
      template: 'request-account',
      formData: { team },
    },
    {
      title: t('entityRuns.requests.decommission'),
      template: 'decommission-team',
      formData: { team },
      destructive: true,
    },
  ];
}

/** What the team has now, in the shape of the form. */
function quotaOf(spec: Spec): JsonObject {
  const quota = spec.quota as
    | { requests?: JsonObject; objects?: JsonObject }
    | undefined;
  const requests = quota?.requests;
  if (!requests?.cpu || !requests.memory) {
    return {};
  }
  const { pods, services } = quota?.objects ?? {};
  return {
    quota: {
      requests: {
        cpu: String(requests.cpu),
        memory: String(requests.memory),
      },
      ...(pods !== undefined && { pods: Number(pods) }),
      ...(services !== undefined && { services: Number(services) }),
    },
  };
}

function ownerTeam(entity: Entity): { team?: string } {
  const owner = entity.relations?.find(
    ({ type, targetRef }) =>
      type === RELATION_OWNED_BY && targetRef.startsWith('group:'),
  );
  return owner ? { team: parseEntityRef(owner.targetRef).name } : {};
}
