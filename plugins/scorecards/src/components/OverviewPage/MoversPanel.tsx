/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Panel } from '@steward/backstage-plugin-portal-react';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import { MoverList } from './MoverList';
import styles from './OverviewPage.module.css';
import { ScoreQuery } from './useScoreQuery';

const shown = 5;

const moves = {
  drops: (change: number) => change < 0,
  rises: (change: number) => change > 0,
};

interface MoversPanelProps {
  query: ScoreQuery;
  direction: 'drops' | 'rises';
}

/** What moved most among the entities under the filters. */
export function MoversPanel({ query, direction }: MoversPanelProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const moved = moves[direction];
  const read = useAsyncRetry(
    () =>
      api.get('/scores', {
        params: { query: { ...query, sort: direction, limit: shown } },
      }),
    [api, query, direction],
  );
  return (
    <Panel
      title={t(`overview.movers.${direction}.title`)}
      read={read}
      subject={t('overview.movers.subject')}
      permission={scorecardsReadPermission.name}
      isEmpty={({ items }) => !items.some(({ change = 0 }) => moved(change))}
      empty={
        <p className={styles.none}>{t(`overview.movers.${direction}.none`)}</p>
      }
    >
      {({ items }) => (
        <MoverList items={items.filter(({ change = 0 }) => moved(change))} />
      )}
    </Panel>
  );
}
