/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import {
  AsyncContent,
  MoneyAmount,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeWindow } from '../../glossary/describePeriod';
import { useCostLinks } from '../../hooks/useCostLinks';
import { useNames } from '../../hooks/useNames';
import { anomalyTitle } from '../AnomaliesPage/anomalyColumns';
import styles from './HomeWidget.module.css';

const shown = 5;

/** Costs out of the ordinary that nobody has looked at yet, the latest first. */
export function OpenAnomaliesWidget() {
  const api = useApi(cloudCostsApiRef);
  const links = useCostLinks();
  const read = useAsyncRetry(
    () =>
      api.get('/anomalies', {
        params: { query: { state: 'open', limit: shown } },
      }),
    [api],
  );
  const names = useNames((read.value?.items ?? []).map(one => one.account));
  return (
    <AsyncContent
      read={read}
      subject="the anomalies"
      permission={cloudCostsReadPermission.name}
      empty={<p className={styles.line}>No cost is out of the ordinary now.</p>}
    >
      {({ items, nextCursor }) => (
        <ul className={styles.list}>
          {items.map(anomaly => (
            <li key={anomaly.id}>
              <div className={styles.headline}>
                <Link href={links.anomalies({ state: 'open' })}>
                  {anomalyTitle(anomaly, names)}
                </Link>
                <span className={styles.amount}>
                  <MoneyAmount
                    money={{
                      amount: anomaly.impact,
                      currency: anomaly.currency,
                    }}
                    signed
                  />
                </span>
                <span className={styles.line}>{describeWindow(anomaly)}</span>
              </div>
            </li>
          ))}
          {nextCursor && (
            <li>
              <Link href={links.anomalies({ state: 'open' })}>
                All open anomalies
              </Link>
            </li>
          )}
        </ul>
      )}
    </AsyncContent>
  );
}
