/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { addDays, Anomaly } from '@steward/backstage-plugin-cloud-costs-common';
import {
  DataTableColumn,
  MoneyAmount,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeAnomaly } from '../../glossary/describeAnomaly';
import { describeKey } from '../../glossary/describeGrouping';
import { describeWindow } from '../../glossary/describePeriod';
import { useCostLinks } from '../../hooks/useCostLinks';
import { DecisionNote } from '../DecisionNote';
import { EntityLink } from '../EntityLink';
import styles from './AnomaliesPage.module.css';

/** What an anomaly is about, in words. */
export function anomalyTitle(
  { service, account, region }: Anomaly,
  names?: ReadonlyMap<string, string>,
): string {
  return [
    describeKey('service', service),
    account && `in ${describeKey('account', account, names)}`,
    region && `(${region})`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function anomalyColumns(
  names: ReadonlyMap<string, string>,
): DataTableColumn<Anomaly>[] {
  return [
    {
      id: 'what',
      label: 'What',
      rowHeader: true,
      width: '260px',
      cell: anomaly => (
        <>
          <DaysLink anomaly={anomaly} text={anomalyTitle(anomaly, names)} />
          <span className={styles.about}>
            {anomaly.cause ??
              (anomaly.source === 'local' ? '' : anomaly.source)}
          </span>
        </>
      ),
      text: anomaly => anomalyTitle(anomaly, names),
    },
    {
      id: 'days',
      label: 'Days',
      nowrap: true,
      cell: anomaly => describeWindow(anomaly),
      text: ({ from, to }) => `${from}/${to}`,
    },
    {
      id: 'impact',
      label: 'More than expected',
      align: 'end',
      nowrap: true,
      cell: ({ impact, currency }) => (
        <MoneyAmount money={{ amount: impact, currency }} signed />
      ),
      text: ({ impact }) => impact,
    },
    {
      id: 'actual',
      label: 'Cost',
      align: 'end',
      nowrap: true,
      cell: ({ actual, currency }) => (
        <MoneyAmount money={{ amount: actual, currency }} />
      ),
      text: ({ actual }) => actual,
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
      id: 'entity',
      label: 'Entity',
      cell: ({ entity }) => (
        <EntityLink entityRef={entity} text={names.get(entity)} />
      ),
      text: ({ entity }) => entity,
      hiddenByDefault: true,
    },
    {
      id: 'state',
      label: 'State',
      cell: ({ state, question, decision }) => (
        <>
          <StatusBadge {...describeAnomaly(state)} />
          <DecisionNote decision={question} verb="asked" />
          <DecisionNote decision={decision} />
        </>
      ),
      text: ({ state }) => state,
    },
  ];
}

/** Leads to the days around the anomaly, by what it is about. */
function DaysLink({ anomaly, text }: { anomaly: Anomaly; text: string }) {
  const links = useCostLinks();
  const { account, service, region, from, to, currency } = anomaly;
  return (
    <Link
      variant="body-medium"
      href={links.explore({
        account,
        service,
        region,
        currency,
        period: 'custom',
        from: addDays(from, -14),
        to,
        groupBy: 'entity',
      })}
    >
      {text}
    </Link>
  );
}
