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
import { CloudCostsWords } from '../../translation';
import { DecisionNote } from '../DecisionNote';
import { EntityLink } from '../EntityLink';
import styles from './AnomaliesPage.module.css';

/** What an anomaly is about, in words. */
export function anomalyTitle(
  t: CloudCostsWords,
  anomaly: Anomaly,
  names?: ReadonlyMap<string, string>,
): string {
  const { region } = anomaly;
  const service = describeKey(t, 'service', anomaly.service);
  if (!anomaly.account) {
    return region ? t('anomalies.inRegion', { service, region }) : service;
  }
  const account = describeKey(t, 'account', anomaly.account, names);
  return region
    ? t('anomalies.inAccountAndRegion', { service, account, region })
    : t('anomalies.inAccount', { service, account });
}

export function anomalyColumns(
  t: CloudCostsWords,
  names: ReadonlyMap<string, string>,
): DataTableColumn<Anomaly>[] {
  return [
    {
      id: 'what',
      label: t('anomalies.columns.what'),
      rowHeader: true,
      width: '260px',
      cell: anomaly => (
        <>
          <DaysLink anomaly={anomaly} text={anomalyTitle(t, anomaly, names)} />
          <span className={styles.about}>
            {anomaly.cause ??
              (anomaly.source === 'local' ? '' : anomaly.source)}
          </span>
        </>
      ),
      text: anomaly => anomalyTitle(t, anomaly, names),
    },
    {
      id: 'days',
      label: t('anomalies.columns.days'),
      nowrap: true,
      cell: anomaly => describeWindow(t, anomaly),
      text: ({ from, to }) => `${from}/${to}`,
    },
    {
      id: 'impact',
      label: t('anomalies.columns.impact'),
      align: 'end',
      nowrap: true,
      cell: ({ impact, currency }) => (
        <MoneyAmount money={{ amount: impact, currency }} signed />
      ),
      text: ({ impact }) => impact,
    },
    {
      id: 'actual',
      label: t('common.cost'),
      align: 'end',
      nowrap: true,
      cell: ({ actual, currency }) => (
        <MoneyAmount money={{ amount: actual, currency }} />
      ),
      text: ({ actual }) => actual,
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
      id: 'entity',
      label: t('common.entity'),
      cell: ({ entity }) => (
        <EntityLink entityRef={entity} text={names.get(entity)} />
      ),
      text: ({ entity }) => entity,
      hiddenByDefault: true,
    },
    {
      id: 'state',
      label: t('common.state'),
      cell: ({ state, question, decision }) => (
        <>
          <StatusBadge {...describeAnomaly(t, state)} />
          <DecisionNote decision={question} isQuestion />
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
