/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  Panel,
  TrendChart,
  TrendPoint,
} from '@steward/backstage-plugin-portal-react';
import { DailyScore } from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';
import styles from './EntityScorecard.module.css';
import { EntityPath } from './MovePanel';

const days = 90;

/** One score a day; days that were computed afterwards are dashed. */
export function HistoryPanel({ path }: { path: EntityPath }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const read = useAsyncRetry(
    () =>
      api.get('/entities/{kind}/{namespace}/{name}/history', {
        params: { path, query: { days } },
      }),
    [api, path],
  );
  return (
    <Panel
      title={t('common.scoreOverDays', { days: String(days) })}
      read={read}
      subject={t('entityScorecard.history.subject')}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState title={t('entityScorecard.history.empty.title')}>
          {t('entityScorecard.history.empty.text')}
        </EmptyState>
      }
    >
      {({ items }) => (
        <>
          <TrendChart
            label={t('entityScorecard.history.chart')}
            points={pointsOf(items)}
            expectedLabel={t('entityScorecard.history.reconstructed')}
            format={formatScore}
            domain={[0, 100]}
          />
          <Reconstructed items={items} />
        </>
      )}
    </Panel>
  );
}

/** The dashed line ends where the observed one begins. */
function pointsOf(items: DailyScore[]): TrendPoint[] {
  return items.map(({ day, score, reconstructed }, index) => {
    const isSeam = !reconstructed && items[index - 1]?.reconstructed;
    return {
      day,
      ...((reconstructed || isSeam) && { expected: score }),
      ...(!reconstructed && { value: score }),
    };
  });
}

function Reconstructed({ items }: { items: DailyScore[] }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const count = items.filter(({ reconstructed }) => reconstructed).length;
  return count === 0 ? null : (
    <p className={styles.about}>
      {t('entityScorecard.history.reconstructedDays', {
        count,
        number: count.toLocaleString('en'),
      })}
    </p>
  );
}
