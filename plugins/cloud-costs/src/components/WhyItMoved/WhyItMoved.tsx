/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cloudCostsReadPermission,
  CostTimeline,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncRead,
  DataTable,
  EmptyState,
  formatMoney,
  Panel,
  TrendChart,
} from '@steward/backstage-plugin-portal-react';
import { useMemo, useState } from 'react';
import { describeGaps } from '../../glossary/describeGaps';
import { cloudCostsTranslationRef } from '../../translation';
import { eventColumns } from './eventColumns';
import styles from './WhyItMoved.module.css';

const pageSize = 10;

export interface WhyItMovedProps {
  read: AsyncRead<CostTimeline>;
  /** The last complete day; what later days cost is not known yet. */
  lastDay: string;
}

/** Cost a day with what happened meanwhile on the same axis. */
export function WhyItMoved({ read, lastDay }: WhyItMovedProps) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return (
    <Panel
      title={t('overview.timeline.title')}
      description={t('overview.timeline.description')}
      read={read}
      subject={t('overview.timeline.subject')}
      permission={cloudCostsReadPermission.name}
      lines={6}
      isEmpty={({ currency, events }) =>
        currency === null && events.length === 0
      }
      empty={
        <EmptyState title={t('overview.timeline.empty.title')}>
          {t('overview.timeline.empty.description')}
        </EmptyState>
      }
    >
      {timeline => <Timeline timeline={timeline} lastDay={lastDay} />}
    </Panel>
  );
}

function Timeline(props: { timeline: CostTimeline; lastDay: string }) {
  const { timeline, lastDay } = props;
  const { currency, days, events } = timeline;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const [shown, setShown] = useState(pageSize);
  const columns = useMemo(() => eventColumns(t), [t]);
  return (
    <>
      <TrendChart
        label={t('common.costADay')}
        points={days.map(({ day, amount }) =>
          day > lastDay ? { day } : { day, value: Number(amount) },
        )}
        marks={events.map(({ at, title }) => ({
          day: at.slice(0, 10),
          text: title,
        }))}
        format={value =>
          currency === null
            ? String(value)
            : formatMoney({ amount: String(value), currency })
        }
      />
      {describeGaps(t, timeline).map(words => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
      <DataTable
        label={t('overview.timeline.label')}
        singular={t('overview.timeline.singular')}
        columns={columns}
        rows={events.slice(0, shown)}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        totalCount={events.length}
        hasMore={events.length > shown}
        onLoadMore={() => setShown(before => before + pageSize)}
        csv={{ fileName: 'cost-events.csv', loadAll: async () => events }}
        empty={<p className={styles.note}>{t('overview.timeline.noEvents')}</p>}
      />
    </>
  );
}
