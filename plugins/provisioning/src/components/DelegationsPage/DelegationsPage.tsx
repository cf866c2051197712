/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container } from '@backstage/ui';
import { Delegation } from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  ConfirmDialog,
  EmptyState,
  formatEntityName,
  PersonLink,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import { AddDelegation } from './AddDelegation';
import styles from './DelegationsPage.module.css';

/** Who decides for whom, and until when. */
export function DelegationsPage() {
  const api = useApi(provisioningApiRef);
  const identityApi = useApi(identityApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const delegations = useAsyncRetry(async () => {
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    const { items } = await api.get('/delegations');
    return items.map(one => ({ ...one, isMine: one.from === userEntityRef }));
  }, [api, identityApi]);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Delegation>();
  const isEmpty = !delegations.value?.length;
  const add = (
    <Button variant="primary" onPress={() => setAdding(true)}>
      {t('delegations.add')}
    </Button>
  );
  return (
    <Container>
      <div className={styles.page}>
        <div className={styles.head}>
          <p className={styles.line}>{t('delegations.description')}</p>
          {!isEmpty && add}
        </div>
        <AsyncContent
          read={delegations}
          subject={t('delegations.subject')}
          lines={5}
          empty={
            <EmptyState title={t('delegations.empty.title')} action={add}>
              {t('delegations.empty.description')}
            </EmptyState>
          }
        >
          {all => (
            <ul className={styles.list} aria-label={t('delegations.title')}>
              {all.map(delegation => (
                <li key={delegation.id} className={styles.row}>
                  <span className={styles.sentence}>
                    {t('delegations.sentence', {
                      to: <PersonLink entityRef={delegation.to} />,
                      from: <PersonLink entityRef={delegation.from} />,
                    })}
                  </span>
                  <span>
                    {t('delegations.ends', {
                      time: <TimeAgo at={delegation.until} />,
                    })}
                  </span>
                  <span className={styles.reason}>{delegation.reason}</span>
                  {delegation.isMine && (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={t('delegations.endOf', {
                        name: formatEntityName(delegation.to),
                      })}
                      onPress={() => setRemoved(delegation)}
                    >
                      {t('delegations.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </AsyncContent>
        {isAdding && (
          <AddDelegation
            onAdded={delegations.retry}
            onClose={() => setAdding(false)}
          />
        )}
        {removed && (
          <ConfirmDialog
            title={t('delegations.endDialog.title')}
            confirmLabel={t('delegations.end')}
            destructive
            onClose={() => setRemoved(undefined)}
            onConfirm={async () => {
              await api.delete('/delegations/{id}', {
                params: { path: { id: removed.id } },
              });
              delegations.retry();
            }}
          >
            <p className={styles.line}>
              {t('delegations.endDialog.description', {
                person: <PersonLink entityRef={removed.from} />,
              })}
            </p>
          </ConfirmDialog>
        )}
      </div>
    </Container>
  );
}
