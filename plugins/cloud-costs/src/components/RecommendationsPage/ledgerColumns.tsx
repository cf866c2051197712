/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LedgerEntry } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
} from '@steward/backstage-plugin-portal-react';
import { describeDay } from '../../glossary/describePeriod';
import { formatShare } from '../../glossary/formatShare';
import { EntityLink } from '../EntityLink';

export function ledgerColumns(
  names: ReadonlyMap<string, string>,
): DataTableColumn<LedgerEntry>[] {
  return [
    {
      id: 'title',
      label: 'What was done',
      rowHeader: true,
      cell: ({ title }) => title,
      text: ({ title }) => title,
    },
    {
      id: 'doneOn',
      label: 'Done on',
      nowrap: true,
      cell: ({ doneOn }) => describeDay(doneOn),
      text: ({ doneOn }) => doneOn,
    },
    {
      id: 'promised',
      label: 'Promised a month',
      align: 'end',
      nowrap: true,
      cell: ({ promised, currency }) => (
        <MoneyAmount money={{ amount: promised, currency }} />
      ),
      text: ({ promised }) => promised,
    },
    {
      id: 'saved',
      label: 'The bill says',
      align: 'end',
      nowrap: true,
      cell: ({ saved, currency }) =>
        saved === undefined ? (
          'not known yet'
        ) : (
          <MoneyAmount money={{ amount: saved, currency }} />
        ),
      text: ({ saved }) => saved,
    },
    {
      id: 'kept',
      label: 'Kept',
      align: 'end',
      nowrap: true,
      cell: ({ kept }) => (kept === undefined ? '–' : formatShare(kept)),
      text: ({ kept }) => kept,
    },
    {
      id: 'team',
      label: 'Team',
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
  ];
}
