/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { placeOfEntity } from '../../entity/placeOfEntity';
import { RunsTable } from '../RunsTable';
import { RequestMenu } from './RequestMenu';
import styles from './EntityRuns.module.css';

/** All runs for an entity. */
export function EntityRuns() {
  const { entity } = useEntity();
  const place = useMemo(() => placeOfEntity(entity), [entity]);
  return (
    <div className={styles.page}>
      <div className={styles.actions}>
        <RequestMenu />
      </div>
      <RunsTable
        place={place}
        empty={
          <EmptyState title="No runs yet">
            Runs that create, change or remove something here appear in this
            table, with their approval and their log.
          </EmptyState>
        }
      />
    </div>
  );
}
