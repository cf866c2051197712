/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeDay } from '../../glossary/describePeriod';
import { describeLifetime } from '../../glossary/describeLifetime';
import { EntityLink } from '../EntityLink';

export const lifetimeColumns: DataTableColumn<Lifetime>[] = [
  {
    id: 'entity',
    label: 'What ends',
    rowHeader: true,
    cell: ({ entity, title }) => <EntityLink entityRef={entity} text={title} />,
    text: ({ entity }) => entity,
  },
  {
    id: 'endsOn',
    label: 'Last day',
    nowrap: true,
    cell: lifetime => <LastDay {...lifetime} />,
    text: ({ endsOn }) => endsOn,
  },
  {
    id: 'daily',
    label: 'A day',
    align: 'end',
    nowrap: true,
    cell: ({ daily, currency }) => (
      <Amount amount={daily} currency={currency} />
    ),
    text: ({ daily }) => daily,
  },
  {
    id: 'costUntil',
    label: 'Until then',
    align: 'end',
    nowrap: true,
    cell: ({ costUntil, currency }) => (
      <Amount amount={costUntil} currency={currency} />
    ),
    text: ({ costUntil }) => costUntil,
  },
  {
    id: 'words',
    label: 'In words',
    cell: lifetime => describeLifetime(lifetime),
    text: lifetime => describeLifetime(lifetime),
  },
];

function LastDay({ state, endsOn }: Lifetime) {
  switch (state) {
    case 'unreadable':
      return <StatusBadge tone="negative" word="not a day" />;
    case 'over':
      return (
        <StatusBadge
          tone="warning"
          word={`${describeDay(endsOn ?? '')}, over`}
        />
      );
    default:
      return <span>{describeDay(endsOn ?? '')}</span>;
  }
}

function Amount(props: { amount?: string; currency?: string }) {
  const { amount, currency } = props;
  return amount && currency ? (
    <MoneyAmount money={{ amount, currency }} />
  ) : (
    <span>–</span>
  );
}
