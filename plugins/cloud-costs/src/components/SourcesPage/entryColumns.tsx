/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ManualEntry } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  EntityName,
  MoneyAmount,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { describeWindow } from '../../glossary/describePeriod';
import { CloudCostsWords } from '../../translation';
import { EntityLink } from '../EntityLink';
import styles from './SourcesPage.module.css';

export function entryColumns(
  t: CloudCostsWords,
  names: ReadonlyMap<string, string>,
): DataTableColumn<ManualEntry>[] {
  return [
    {
      id: 'service',
      label: t('common.service'),
      rowHeader: true,
      cell: ({ service }) => service,
      text: ({ service }) => service,
    },
    {
      id: 'day',
      label: t('common.day'),
      nowrap: true,
      cell: ({ day }) => describeWindow(t, { from: day, to: day }),
      text: ({ day }) => day,
    },
    {
      id: 'amount',
      label: t('common.amount'),
      align: 'end',
      nowrap: true,
      cell: entry => <MoneyAmount money={entry} />,
      text: ({ amount }) => amount,
    },
    {
      id: 'team',
      label: t('common.team'),
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
    {
      id: 'reason',
      label: t('common.reason'),
      cell: ({ reason }) => reason,
      text: ({ reason }) => reason,
    },
    {
      id: 'enteredBy',
      label: t('sources.entries.columns.entered'),
      nowrap: true,
      cell: ({ enteredBy, enteredAt }) => (
        <>
          <EntityName entityRef={enteredBy} />{' '}
          <span className={styles.about}>
            <TimeAgo at={enteredAt} focusable={false} />
          </span>
        </>
      ),
      text: ({ enteredBy }) => enteredBy,
    },
  ];
}
