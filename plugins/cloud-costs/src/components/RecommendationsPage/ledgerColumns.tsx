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
import { CloudCostsWords } from '../../translation';
import { EntityLink } from '../EntityLink';

export function ledgerColumns(
  t: CloudCostsWords,
  names: ReadonlyMap<string, string>,
): DataTableColumn<LedgerEntry>[] {
  return [
    {
      id: 'title',
      label: t('recommendations.ledger.columns.title'),
      rowHeader: true,
      cell: ({ title }) => title,
      text: ({ title }) => title,
    },
    {
      id: 'doneOn',
      label: t('recommendations.ledger.columns.doneOn'),
      nowrap: true,
      cell: ({ doneOn }) => describeDay(doneOn),
      text: ({ doneOn }) => doneOn,
    },
    {
      id: 'promised',
      label: t('recommendations.ledger.columns.promised'),
      align: 'end',
      nowrap: true,
      cell: ({ promised, currency }) => (
        <MoneyAmount money={{ amount: promised, currency }} />
      ),
      text: ({ promised }) => promised,
    },
    {
      id: 'saved',
      label: t('recommendations.ledger.columns.saved'),
      align: 'end',
      nowrap: true,
      cell: ({ saved, currency }) =>
        saved === undefined ? (
          t('common.notKnownYet')
        ) : (
          <MoneyAmount money={{ amount: saved, currency }} />
        ),
      text: ({ saved }) => saved,
    },
    {
      id: 'kept',
      label: t('recommendations.ledger.columns.kept'),
      align: 'end',
      nowrap: true,
      cell: ({ kept }) => (kept === undefined ? '–' : formatShare(t, kept)),
      text: ({ kept }) => kept,
    },
    {
      id: 'team',
      label: t('common.team'),
      cell: ({ team }) => (
        <EntityLink entityRef={team} text={names.get(team)} />
      ),
      text: ({ team }) => team,
    },
  ];
}
