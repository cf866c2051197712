/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTableColumn,
  formatAccountId,
  formatEntityName,
} from '@steward/backstage-plugin-portal-react';
import { EstateItem } from '@steward/backstage-plugin-estate-common';
import { EstateWords } from '../../translation';
import { EntityLink, OwnerLink } from '../EntityLink';
import { StateBadge } from '../StateBadge';
import styles from './ExplorerPage.module.css';

/** Columns of the explorer's table for a type of entity. */
export function itemColumns(
  t: EstateWords,
  type: string,
): DataTableColumn<EstateItem>[] {
  const name: DataTableColumn<EstateItem> = {
    id: 'title',
    label: t('common.name'),
    rowHeader: true,
    sortable: true,
    cell: item => <EntityLink entityRef={item.entityRef} text={item.title} />,
    text: item => item.title,
  };

  const number: DataTableColumn<EstateItem> = {
    id: 'accountId',
    label: t('common.number'),
    cell: item => <AccountNumber accountId={item.accountId} />,
    text: item => item.accountId,
  };

  const account: DataTableColumn<EstateItem> = {
    id: 'account',
    label: t('common.account'),
    cell: item =>
      item.accountId ? (
        <EntityLink
          entityRef={`resource:default/aws-${item.accountId}`}
          text={item.accountName ?? formatAccountId(item.accountId)}
        />
      ) : (
        '–'
      ),
    text: item => item.accountName,
  };

  const region: DataTableColumn<EstateItem> = {
    id: 'region',
    label: t('common.region'),
    nowrap: true,
    sortable: true,
    cell: item => item.region ?? '–',
    text: item => item.region,
  };

  const state: DataTableColumn<EstateItem> = {
    id: 'state',
    label: t('common.state'),
    sortable: true,
    cell: item => (
      <StateBadge state={item.state} vanishedAt={item.vanishedAt} />
    ),
    text: item => (item.vanishedAt ? t('vanished.word') : item.state),
  };

  const owner: DataTableColumn<EstateItem> = {
    id: 'owner',
    label: t('common.owner'),
    sortable: true,
    cell: item => <OwnerLink owner={item.owner} />,
    text: item => formatEntityName(item.owner),
  };

  const ownerSource: DataTableColumn<EstateItem> = {
    id: 'ownerSource',
    label: t('explorer.items.ownerFrom'),
    hiddenByDefault: true,
    cell: item => item.ownerSource,
    text: item => item.ownerSource,
  };

  switch (type) {
    case 'cloud-account':
      return [name, number, state, owner, ownerSource];
    case 'environment':
      return [name, account, number, region, owner, ownerSource];
    default:
      return [name, account, number, region, state, owner, ownerSource];
  }
}

function AccountNumber(props: { accountId?: string }) {
  return props.accountId ? (
    <code className={styles.number}>{formatAccountId(props.accountId)}</code>
  ) : (
    <>–</>
  );
}
