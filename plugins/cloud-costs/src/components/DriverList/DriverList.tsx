/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { cloudCostsTranslationRef, CloudCostsWords } from '../../translation';
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
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const names = useNames(drivers.map(({ account }) => account));
  if (currency === null || drivers.length === 0) {
    return <p className={styles.none}>{t('drivers.none')}</p>;
  }
  const money = (amount: string) => (
    <MoneyAmount money={{ amount, currency }} signed />
  );
  return (
    <ul className={styles.drivers}>
      {drivers.map(driver => (
        <li key={`${driver.service} ${driver.account}`} title={driver.words}>
          <span className={styles.what}>
            <What driver={driver} names={names} />
            <RunBefore run={runOf(driver)} />
          </span>
          <span className={styles.change}>
            {money(driver.change)}
            <span className={styles.where}>{` ${hint(t, driver)}`}</span>
          </span>
        </li>
      ))}
      {rest !== '0' && (
        <li>
          <span className={styles.where}>{t('drivers.rest')}</span>
          <span className={styles.change}>{money(rest)}</span>
        </li>
      )}
      <li data-total>
        <span>{t('drivers.total')}</span>
        <span className={styles.change}>
          {money(change)}
          {` ${formatRatio(comparison.before, change) ?? ''}`}
        </span>
      </li>
    </ul>
  );
}

function What(props: {
  driver: CostDriver;
  names: ReadonlyMap<string, string>;
}) {
  const { driver, names } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const service = describeKey(t, 'service', driver.service);
  if (!driver.account) {
    return <>{service}</>;
  }
  const account = describeKey(t, 'account', driver.account, names);
  return t('drivers.what', {
    service,
    where: (
      <span className={styles.where}>{t('drivers.where', { account })}</span>
    ),
  });
}

function RunBefore({ run }: { run?: TimelineEvent }) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return run ? (
    <span className={styles.run}>
      {t('drivers.afterRun', {
        run: <EventLink event={run} />,
        day: describeDay(run.at),
      })}
    </span>
  ) : null;
}

function hint(
  t: CloudCostsWords,
  { before, after, change }: CostDriver,
): string {
  if (before === '0') {
    return t('common.new');
  }
  return after === '0' ? t('drivers.ended') : formatRatio(before, change) ?? '';
}
