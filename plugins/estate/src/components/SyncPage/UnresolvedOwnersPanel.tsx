/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { UnresolvedOwner } from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { estateApiRef } from '../../api';
import { EntityLink, OwnerLink } from '../EntityLink';
import styles from './SyncPage.module.css';

const attemptsText = (item: UnresolvedOwner) =>
  item.attempts
    .map(({ rule, value, reason }) =>
      [`${rule}: ${value}`, reason].filter(Boolean).join(', '),
    )
    .join('; ');

const fixText = (item: UnresolvedOwner) =>
  item.owner
    ? 'Correct the value, add the group or user to the catalog, or map the value in estate.ownership.rules.'
    : 'Correct the team’s file, or add the user to the catalog.';

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
        {item.attempts.map(({ rule, value, reason }) => (
          <li key={`${rule} ${value}`}>
            {rule}: <code className={styles.code}>{value}</code>
            {reason && ` (${reason})`}
          </li>
        ))}
      </ul>
    ),
    text: attemptsText,
  },
  {
    id: 'owner',
    label: 'Owner meanwhile',
    cell: item => (item.owner ? <OwnerLink owner={item.owner} /> : '–'),
    text: item => item.owner,
  },
  { id: 'fix', label: 'Fix', cell: fixText, text: fixText },
];

/** Owners and members that are not in the catalog. */
export function UnresolvedOwnersPanel(props: { generation: number }) {
  const api = useApi(estateApiRef);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/unresolved-owners', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, { generation: props.generation });
  return (
    <Panel
      id="unresolved-owners"
      title="Owners and members not found"
      description="The catalog has no group or user with this name or email address. Everything else is unaffected."
    >
      <PagedTable
        label="owners and members not found"
        singular="owner or member not found"
        columns={columns}
        rowKey={item => item.entityRef}
        list={list}
        permission="estate.read"
      />
    </Panel>
  );
}
