/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostComparison,
  CostDriver,
  TimelineEvent,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MoneyAmount } from '@steward/backstage-plugin-portal-react';
import { describeKey } from '../../glossary/describeGrouping';
import { describeDay } from '../../glossary/describePeriod';
import { formatRatio } from '../../glossary/formatShare';
import { useNames } from '../../hooks/useNames';
import { EventLink } from '../EventLink';
import styles from './DriverList.module.css';

interface DriverListProps {
  comparison: CostComparison;
  /** The run after which a driver changed, where one is known. */
  runOf?: (driver: CostDriver) => TimelineEvent | undefined;
}

/** What moved a cost, the largest change first, down to the whole change. */
export function DriverList(props: DriverListProps) {
  const { comparison, runOf = () => undefined } = props;
  const { currency, drivers, rest, change } = comparison;
  const names = useNames(drivers.map(({ account }) => account));
  if (currency === null || drivers.length === 0) {
    return <p className={styles.none}>Nothing changed between the two.</p>;
  }
  const money = (amount: string) => (
    <MoneyAmount money={{ amount, currency }} signed />
  );
  return (
    <ul className={styles.drivers}>
      {drivers.map(driver => (
        <li key={`${driver.service} ${driver.account}`} title={driver.words}>
          <span className={styles.what}>
            {describeKey('service', driver.service)}
            {driver.account && (
              <span className={styles.where}>
                {` in ${describeKey('account', driver.account, names)}`}
              </span>
            )}
            <RunBefore run={runOf(driver)} />
          </span>
          <span className={styles.change}>
            {money(driver.change)}
            <span className={styles.where}>{` ${hint(driver)}`}</span>
          </span>
        </li>
      ))}
      {rest !== '0' && (
        <li>
          <span className={styles.where}>Everything else</span>
          <span className={styles.change}>{money(rest)}</span>
        </li>
      )}
      <li data-total>
        <span>In all</span>
        <span className={styles.change}>
          {money(change)}
          {` ${formatRatio(comparison.before, change) ?? ''}`}
        </span>
      </li>
    </ul>
  );
}

function RunBefore({ run }: { run?: TimelineEvent }) {
  return run ? (
    <span className={styles.run}>
      {'After run '}
      <EventLink event={run} />
      {` on ${describeDay(run.at)}`}
    </span>
  ) : null;
}

function hint({ before, after, change }: CostDriver): string {
  if (before === '0') {
    return 'new';
  }
  return after === '0' ? 'ended' : formatRatio(before, change) ?? '';
}
