/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Button, Container } from '@backstage/ui';
import { Delegation } from '@steward/backstage-plugin-provisioning-common';
import {
  ConfirmDialog,
  EmptyState,
  ErrorState,
  formatEntityName,
  LoadingState,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { PersonLink } from '../RunParts';
import { AddDelegation } from './AddDelegation';
import styles from './DelegationsPage.module.css';

/** Who decides for whom, and until when. */
export function DelegationsPage() {
  const api = useApi(provisioningApiRef);
  const identityApi = useApi(identityApiRef);
  const delegations = useAsyncRetry(async () => {
    const { userEntityRef } = await identityApi.getBackstageIdentity();
    const all = await api.listDelegations();
    return all.map(one => ({ ...one, isMine: one.from === userEntityRef }));
  }, [api, identityApi]);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Delegation>();
  if (delegations.error) {
    return (
      <Container>
        <ErrorState
          error={delegations.error}
          subject="the delegations"
          onRetry={delegations.retry}
        />
      </Container>
    );
  }
  if (!delegations.value) {
    return (
      <Container>
        <LoadingState subject="the delegations" />
      </Container>
    );
  }
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
            While you are away, somebody else can decide for you. Never on what
            he asked for himself, and never on what you asked for.
          </p>
          {delegations.value.length > 0 && add}
        </div>
        {delegations.value.length === 0 ? (
          <EmptyState title="Nobody decides for anybody else" action={add}>
            Delegations that you give or receive appear here until they end.
          </EmptyState>
        ) : (
          <ul className={styles.list} aria-label="Delegations">
            {delegations.value.map(delegation => (
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
              await api.removeDelegation(removed.id);
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
