/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { UnresolvedOwner } from '@steward/backstage-plugin-estate-common';
import { DataTableColumn } from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { estateApiRef, PageRequest } from '../../api';
import { EntityLink, OwnerLink } from '../EntityLink';
import { Panel } from './Panel';
import { PanelTable } from './PanelTable';
import styles from './SyncPage.module.css';

const attemptsText = (item: UnresolvedOwner) =>
  item.attempts.map(({ rule, value }) => `${rule}: ${value}`).join('; ');

const columns: DataTableColumn<UnresolvedOwner>[] = [
  {
    id: 'title',
    label: 'Name',
    rowHeader: true,
    cell: item => <EntityLink entityRef={item.entityRef} text={item.title} />,
    text: item => item.title,
  },
  {
    id: 'attempts',
    label: 'What was tried',
    cell: item => (
      <ul className={styles.attempts}>
        {item.attempts.map(({ rule, value }) => (
          <li key={`${rule} ${value}`}>
            {rule}: <code className={styles.code}>{value}</code>
          </li>
        ))}
      </ul>
    ),
    text: attemptsText,
  },
  {
    id: 'owner',
    label: 'Owner meanwhile',
    cell: item => <OwnerLink owner={item.owner} />,
    text: item => item.owner,
  },
];

/** Owners that no group or user of the catalog answers to. */
export function UnresolvedOwnersPanel(props: { generation: number }) {
  const api = useApi(estateApiRef);
  const list = useCallback(
    (request: PageRequest) => api.listUnresolvedOwners(request),
    [api],
  );
  return (
    <Panel
      id="unresolved-owners"
      title="Owners not found"
      description="No group or user of the catalog answers to these. Correct the tag, add the group, or map the value in estate.ownership.rules."
    >
      <PanelTable
        label="owners not found"
        singular="owner not found"
        columns={columns}
        rowKey={item => item.entityRef}
        list={list}
        generation={props.generation}
      />
    </Panel>
  );
}
