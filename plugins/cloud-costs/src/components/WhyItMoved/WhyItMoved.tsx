/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

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
import { useState } from 'react';
import { describeGaps } from '../../glossary/describeGaps';
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
  return (
    <Panel
      title="Why it moved"
      description="Runs that ended and changes that were recorded on what costs this. What came before a change of the cost need not be its cause."
      read={read}
      subject="the timeline"
      permission={cloudCostsReadPermission.name}
      lines={6}
      isEmpty={({ currency, events }) =>
        currency === null && events.length === 0
      }
      empty={
        <EmptyState title="Nothing to show yet">
          The cost of each day appears here with the runs and changes of that
          day, once there are any.
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
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <TrendChart
        label="Cost a day"
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
      {describeGaps(timeline).map(words => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
      <DataTable
        label="events"
        singular="event"
        columns={eventColumns}
        rows={events.slice(0, shown)}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        totalCount={events.length}
        hasMore={events.length > shown}
        onLoadMore={() => setShown(before => before + pageSize)}
        csv={{ fileName: 'cost-events.csv', loadAll: async () => events }}
        empty={
          <p className={styles.note}>
            Nothing that you may see happened in these days.
          </p>
        }
      />
    </>
  );
}
