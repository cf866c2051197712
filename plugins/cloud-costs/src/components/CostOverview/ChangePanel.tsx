/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  runBefore,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Panel } from '@steward/backstage-plugin-portal-react';
import {
  describeComparison,
  describeMonth,
} from '../../glossary/describePeriod';
import { useCostLinks } from '../../hooks/useCostLinks';
import { cloudCostsTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const title = t('overview.changes.title');
  if (!change || change.comparison.currency === null) {
    return (
      <Panel title={title}>
        <p className={styles.detail}>
          {t('overview.changes.notYet', { month: describeMonth(month) })}
        </p>
      </Panel>
    );
  }
  const { comparison, now, before } = change;
  return (
    <Panel
      title={title}
      description={describeComparison(t, now, before)}
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
          {t('overview.changes.compare')}
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
