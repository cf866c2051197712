/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
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
import { AddDelegation } from './AddDelegation';
import styles from './DelegationsPage.module.css';

/** Who decides for whom, and until when. */
export function DelegationsPage() {
  const api = useApi(provisioningApiRef);
  const identityApi = useApi(identityApiRef);
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
      Hand on my approvals
    </Button>
  );
  return (
    <Container>
      <div className={styles.page}>
        <div className={styles.head}>
          <p className={styles.line}>
            While you are away, someone else can decide for you. They never
            decide on their own requests or on yours.
          </p>
          {!isEmpty && add}
        </div>
        <AsyncContent
          read={delegations}
          subject="the delegations"
          lines={5}
          empty={
            <EmptyState title="No delegations" action={add}>
              Delegations that you give or receive appear here until they end.
            </EmptyState>
          }
        >
          {all => (
            <ul className={styles.list} aria-label="Delegations">
              {all.map(delegation => (
                <li key={delegation.id} className={styles.row}>
                  <span className={styles.sentence}>
                    <PersonLink entityRef={delegation.to} /> decides for{' '}
                    <PersonLink entityRef={delegation.from} />
                  </span>
                  <span>
                    ends <TimeAgo at={delegation.until} />
                  </span>
                  <span className={styles.reason}>{delegation.reason}</span>
                  {delegation.isMine && (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={`End the delegation to ${formatEntityName(
                        delegation.to,
                      )}`}
                      onPress={() => setRemoved(delegation)}
                    >
                      End now
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
            title="End this delegation now?"
            confirmLabel="End now"
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
              What was decided stays decided. From now on{' '}
              <PersonLink entityRef={removed.from} /> decides alone.
            </p>
          </ConfirmDialog>
        )}
      </div>
    </Container>
  );
}
