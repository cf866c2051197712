/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink, Container } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunsTable } from '../RunsTable';
import styles from './RunsPage.module.css';
import { RunTiles } from './RunTiles';

/** All runs that the reader may see: first what waits and what is in flight. */
export function RunsPage() {
  const links = useProvisioningLinks();
  return (
    <Container>
      <div className={styles.page}>
        <RunTiles />
        <RunsTable
          empty={
            <EmptyState
              title="No runs yet"
              action={
                links.request && (
                  <ButtonLink href={links.request} variant="primary">
                    Request something
                  </ButtonLink>
                )
              }
            >
              Requests for enclaves, environments, teams and accounts appear
              here, with their approval, their log and what they created.
            </EmptyState>
          }
        />
      </div>
    </Container>
  );
}
