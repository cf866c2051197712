/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { cloudCostsReadPermission } from '@steward/backstage-plugin-cloud-costs-common';
import { DateField, Panel } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { cloudCostsApiRef } from '../../api';
import { describeComparison } from '../../glossary/describePeriod';
import { isWindow } from '../../periods/periodChoices';
import { comparisonOf, windowAgainst } from '../../periods/windowAgainst';
import { windowText } from '../../periods/windowText';
import { cloudCostsTranslationRef } from '../../translation';
import { DriverList } from '../DriverList';
import styles from './ExplorePage.module.css';
import { ExploreQuery } from './useExploreQuery';

const choices = ['days', 'month', 'custom'] as const;

/** The period against another one, with what moved the cost. */
export function ComparePanel(explore: ExploreQuery) {
  const { state, setState, query, window } = explore;
  const choice = comparisonOf(state, window);
  const before = windowAgainst(state, window);
  const isValid = isWindow(before);
  const [a, b] = [windowText(before), windowText(window)];
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const read = useAsyncRetry(async () => {
    const { scope, currency, metric } = query;
    const { account, service, region, category } = query;
    const filters = { account, service, region, category };
    return isValid
      ? api.get('/compare', {
          params: {
            query: { scope, currency, metric, ...filters, a, b, limit: 10 },
          },
        })
      : null;
  }, [api, query, a, b, isValid]);
  return (
    <Panel
      title={t('explore.comparison.title')}
      description={isValid && describeComparison(t, window, before)}
      actions={
        <Select
          aria-label={t('explore.comparison.with')}
          className={styles.compare}
          options={choices.map(id => ({
            id,
            label: t(`explore.comparison.${id}`),
          }))}
          value={choice}
          onChange={key =>
            setState(
              {
                compare: key === 'custom' ? '' : String(key ?? ''),
                compareFrom: key === 'custom' ? before.from : '',
                compareTo: key === 'custom' ? before.to : '',
              },
              { push: true },
            )
          }
        />
      }
      read={read}
      subject={t('explore.comparison.subject')}
      permission={cloudCostsReadPermission.name}
      lines={4}
    >
      {comparison => (
        <>
          {choice === 'custom' && (
            <div className={styles.row}>
              <DateField
                label={t('explore.comparison.firstDay')}
                value={before.from}
                onChange={compareFrom => setState({ compareFrom })}
              />
              <DateField
                label={t('explore.comparison.lastDay')}
                value={before.to}
                onChange={compareTo => setState({ compareTo })}
              />
            </div>
          )}
          {comparison ? (
            <DriverList comparison={comparison} />
          ) : (
            <p className={styles.line}>{t('explore.comparison.wrongDays')}</p>
          )}
        </>
      )}
    </Panel>
  );
}
