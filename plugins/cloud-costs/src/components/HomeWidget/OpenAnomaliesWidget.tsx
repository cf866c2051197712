/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { cloudCostsTranslationRef } from '../../translation';
import { anomalyTitle } from '../AnomaliesPage/anomalyColumns';
import styles from './HomeWidget.module.css';

const shown = 5;

/** Costs out of the ordinary that nobody has looked at yet, the latest first. */
export function OpenAnomaliesWidget() {
  const api = useApi(cloudCostsApiRef);
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
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
      subject={t('openAnomalies.subject')}
      permission={cloudCostsReadPermission.name}
      empty={<p className={styles.line}>{t('openAnomalies.empty')}</p>}
    >
      {({ items, nextCursor }) => (
        <ul className={styles.list}>
          {items.map(anomaly => (
            <li key={anomaly.id}>
              <div className={styles.headline}>
                <Link href={links.anomalies({ state: 'open' })}>
                  {anomalyTitle(t, anomaly, names)}
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
                <span className={styles.line}>
                  {describeWindow(t, anomaly)}
                </span>
              </div>
            </li>
          ))}
          {nextCursor && (
            <li>
              <Link href={links.anomalies({ state: 'open' })}>
                {t('openAnomalies.all')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </AsyncContent>
  );
}
