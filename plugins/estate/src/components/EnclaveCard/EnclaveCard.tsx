/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { enclaveSpec, readSpec } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import { EnclaveLifecycle } from '../EnclaveLifecycle';
import { EntityCard, OwnerFact } from '../EntityCard';
import { AccountFact } from '../PlaceFacts';
import { ShardFreshness } from '../ShardFreshness';

/** A Nitro enclave: where it stands in its life, its size, its image. */
export function EnclaveCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(enclaveSpec, entity) ?? {};
  const { accountId, enclaveId, dockerImage } = spec;
  return (
    <EntityCard title={t('enclave.title')}>
      {spec.errorMessage && (
        <Alert
          status="danger"
          icon
          title={t('enclave.failed')}
          description={spec.errorMessage}
        />
      )}
      {spec.status && <EnclaveLifecycle state={spec.status} />}
      <DefinitionList
        items={[
          {
            term: t('common.id'),
            value: enclaveId && (
              <CopyableId value={enclaveId} label={t('enclave.idLabel')} />
            ),
          },
          {
            term: t('common.account'),
            value: accountId && (
              <AccountFact accountId={accountId} region={spec.region} />
            ),
          },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          { term: t('enclave.instanceType'), value: spec.instanceType },
          {
            term: t('enclave.size'),
            value: [
              spec.cpuCount !== undefined &&
                t('enclave.cpus', { number: String(spec.cpuCount) }),
              spec.memoryMib !== undefined &&
                t('enclave.memory', {
                  number: spec.memoryMib.toLocaleString('en'),
                }),
            ]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: t('enclave.image'),
            value: dockerImage && (
              <CopyableId value={dockerImage} label={t('enclave.imageLabel')} />
            ),
          },
          { term: t('enclave.workload'), value: spec.workloadType },
          {
            term: t('common.created'),
            value: spec.createdAt && <TimeAgo at={spec.createdAt} />,
          },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
    </EntityCard>
  );
}
