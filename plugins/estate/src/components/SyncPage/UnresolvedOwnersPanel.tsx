/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { UnresolvedOwner } from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { estateApiRef } from '../../api';
import { EstateWords, estateTranslationRef } from '../../translation';
import { EntityLink, OwnerLink } from '../EntityLink';
import styles from './SyncPage.module.css';

const attemptsText = (item: UnresolvedOwner) =>
  item.attempts
    .map(({ rule, value, reason }) =>
      [`${rule}: ${value}`, reason].filter(Boolean).join(', '),
    )
    .join('; ');

/** Owners and members that are not in the catalog. */
export function UnresolvedOwnersPanel(props: { generation: number }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const columns = useMemo(() => ownerColumns(t), [t]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/unresolved-owners', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, { generation: props.generation });
  return (
    <Panel
      id="unresolved-owners"
      title={t('sync.unresolvedOwners.title')}
      description={t('sync.unresolvedOwners.description')}
    >
      <PagedTable
        label={t('sync.unresolvedOwners.label')}
        singular={t('sync.unresolvedOwners.singular')}
        columns={columns}
        rowKey={item => item.entityRef}
        list={list}
        permission="estate.read"
      />
    </Panel>
  );
}

function ownerColumns(t: EstateWords): DataTableColumn<UnresolvedOwner>[] {
  const fixText = ({ owner }: UnresolvedOwner) =>
    t(`sync.unresolvedOwners.${owner ? 'fixOwner' : 'fixMembers'}`);
  return [
    {
      id: 'title',
      label: t('common.name'),
      rowHeader: true,
      cell: item => <EntityLink entityRef={item.entityRef} text={item.title} />,
      text: item => item.title,
    },
    {
      id: 'attempts',
      label: t('sync.unresolvedOwners.columns.attempts'),
      cell: item => (
        <ul className={styles.attempts}>
          {item.attempts.map(({ rule, value, reason }) => (
            <li key={`${rule} ${value}`}>
              {reason
                ? t('sync.unresolvedOwners.attemptWithReason', {
                    rule,
                    value: <code className={styles.code}>{value}</code>,
                    reason,
                  })
                : t('sync.unresolvedOwners.attempt', {
                    rule,
                    value: <code className={styles.code}>{value}</code>,
                  })}
            </li>
          ))}
        </ul>
      ),
      text: attemptsText,
    },
    {
      id: 'owner',
      label: t('sync.unresolvedOwners.columns.owner'),
      cell: item => (item.owner ? <OwnerLink owner={item.owner} /> : '–'),
      text: item => item.owner,
    },
    { id: 'fix', label: t('common.fix'), cell: fixText, text: fixText },
  ];
}
