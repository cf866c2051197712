/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import {
  runBefore,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Panel } from '@steward/backstage-plugin-portal-react';
import { describeMonth, describeWindow } from '../../glossary/describePeriod';
import { useCostLinks } from '../../hooks/useCostLinks';
import { DriverList } from '../DriverList';
import styles from './CostOverview.module.css';
import { MonthChange } from './useCostSummary';

interface ChangePanelProps {
  scope: string;
  month: string;
  change?: MonthChange;
  /** What happened meanwhile, once it is known. */
  events?: readonly TimelineEvent[];
}

/** What moved the month against the same days of the month before, in words. */
export function ChangePanel({
  scope,
  month,
  change,
  events,
}: ChangePanelProps) {
  const links = useCostLinks();
  const title = 'What changed';
  if (!change || change.comparison.currency === null) {
    return (
      <Panel title={title}>
        <p className={styles.detail}>
          {`What moved the cost shows here once the first day of ${describeMonth(
            month,
          )} is complete.`}
        </p>
      </Panel>
    );
  }
  const { comparison, now, before } = change;
  return (
    <Panel
      title={title}
      description={`${describeWindow(now)} against ${describeWindow(before)}`}
      actions={
        <Link
          href={links.explore({
            scope,
            currency: comparison.currency ?? undefined,
            period: 'custom',
            ...now,
            compareFrom: before.from,
            compareTo: before.to,
          })}
        >
          Compare
        </Link>
      }
    >
      <DriverList
        comparison={comparison}
        runOf={driver => events && runBefore(driver, events, now)}
      />
    </Panel>
  );
}
