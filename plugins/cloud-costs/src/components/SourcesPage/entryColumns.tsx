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
import { EntityLink } from '../EntityLink';
import styles from './SourcesPage.module.css';

export function entryColumns(
  names: ReadonlyMap<string, string>,
): DataTableColumn<ManualEntry>[] {
  return [
    {
      id: 'service',
      label: 'Service',
      rowHeader: true,
      cell: ({ service }) => service,
      text: ({ service }) => service,
    },
    {
      id: 'day',
      label: 'Day',
      nowrap: true,
      cell: ({ day }) => describeWindow({ from: day, to: day }),
      text: ({ day }) => day,
    },
    {
      id: 'amount',
      label: 'Amount',
      align: 'end',
      nowrap: true,
      cell: entry => <MoneyAmount money={entry} />,
      text: ({ amount }) => amount,
    },
    {
      id: 'team',
      label: 'Team',
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
    {
      id: 'reason',
      label: 'Reason',
      cell: ({ reason }) => reason,
      text: ({ reason }) => reason,
    },
    {
      id: 'enteredBy',
      label: 'Entered',
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
