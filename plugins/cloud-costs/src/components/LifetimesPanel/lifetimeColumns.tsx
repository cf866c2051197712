/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Lifetime } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeDay } from '../../glossary/describePeriod';
import { describeLifetime } from '../../glossary/describeLifetime';
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
import { EntityLink } from '../EntityLink';

export function lifetimeColumns(
  t: CloudCostsWords,
): DataTableColumn<Lifetime>[] {
  return [
    {
      id: 'entity',
      label: t('overview.lifetimes.columns.entity'),
      rowHeader: true,
      cell: ({ entity, title }) => (
        <EntityLink entityRef={entity} text={title} />
      ),
      text: ({ entity }) => entity,
    },
    {
      id: 'endsOn',
      label: t('overview.lifetimes.columns.endsOn'),
      nowrap: true,
      cell: lifetime => <LastDay {...lifetime} />,
      text: ({ endsOn }) => endsOn,
    },
    {
      id: 'daily',
      label: t('overview.lifetimes.columns.daily'),
      align: 'end',
      nowrap: true,
      cell: ({ daily, currency }) => (
        <Amount amount={daily} currency={currency} />
      ),
      text: ({ daily }) => daily,
    },
    {
      id: 'costUntil',
      label: t('overview.lifetimes.columns.costUntil'),
      align: 'end',
      nowrap: true,
      cell: ({ costUntil, currency }) => (
        <Amount amount={costUntil} currency={currency} />
      ),
      text: ({ costUntil }) => costUntil,
    },
    {
      id: 'words',
      label: t('overview.lifetimes.columns.words'),
      cell: lifetime => describeLifetime(t, lifetime),
      text: lifetime => describeLifetime(t, lifetime),
    },
  ];
}

function LastDay({ state, endsOn = '' }: Lifetime) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  switch (state) {
    case 'unreadable':
      return (
        <StatusBadge tone="negative" word={t('overview.lifetimes.notADay')} />
      );
    case 'over':
      return (
        <StatusBadge
          tone="warning"
          word={t('overview.lifetimes.over', { day: describeDay(endsOn) })}
        />
      );
    default:
      return <span>{describeDay(endsOn)}</span>;
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
