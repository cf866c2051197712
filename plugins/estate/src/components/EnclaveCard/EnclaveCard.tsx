/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { enclaveSpec, readSpec } from '../../entity/readSpec';
import { EnclaveLifecycle } from '../EnclaveLifecycle';
import { EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';

/** A Nitro enclave: where it stands in its life, its size, its image. */
export function EnclaveCard() {
  const { entity } = useEntity();
  const spec = readSpec(enclaveSpec, entity) ?? {};
  const { accountId, enclaveId, dockerImage } = spec;
  return (
    <EntityCard title="Nitro enclave">
      {spec.errorMessage && (
        <Alert
          status="danger"
          icon
          title="The last operation failed"
          description={spec.errorMessage}
        />
      )}
      {spec.status && <EnclaveLifecycle state={spec.status} />}
      <DefinitionList
        items={[
          {
            term: 'Id',
            value: enclaveId && (
              <CopyableId value={enclaveId} label="enclave id" />
            ),
          },
          {
            term: 'Account',
            value: accountId && (
              <AccountFact accountId={accountId} region={spec.region} />
            ),
          },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          { term: 'Instance type', value: spec.instanceType },
          {
            term: 'Size',
            value: [
              spec.cpuCount !== undefined && `${spec.cpuCount} vCPU`,
              spec.memoryMib !== undefined &&
                `${spec.memoryMib.toLocaleString('en')} MiB memory`,
            ]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: 'Image',
            value: dockerImage && (
              <CopyableId value={dockerImage} label="image" />
            ),
          },
          { term: 'Workload', value: spec.workloadType },
          {
            term: 'Created',
            value: spec.createdAt && <TimeAgo at={spec.createdAt} />,
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
    </EntityCard>
  );
}
