/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Panel } from '@steward/backstage-plugin-portal-react';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { MoverList } from './MoverList';
import styles from './OverviewPage.module.css';
import { ScoreQuery } from './useScoreQuery';

const shown = 5;

const words = {
  drops: {
    title: 'Worst drops, 30 days',
    none: 'No score fell in the last 30 days.',
    moved: (change: number) => change < 0,
  },
  rises: {
    title: 'Best rises, 30 days',
    none: 'No score rose in the last 30 days.',
    moved: (change: number) => change > 0,
  },
};

interface MoversPanelProps {
  query: ScoreQuery;
  direction: 'drops' | 'rises';
}

/** What moved most among the entities under the filters. */
export function MoversPanel({ query, direction }: MoversPanelProps) {
  const api = useApi(scorecardsApiRef);
  const { title, none, moved } = words[direction];
  const read = useAsyncRetry(
    () =>
      api.get('/scores', {
        params: { query: { ...query, sort: direction, limit: shown } },
      }),
    [api, query, direction],
  );
  return (
    <Panel
      title={title}
      read={read}
      subject="what moved"
      permission={scorecardsReadPermission.name}
      isEmpty={({ items }) => !items.some(({ change = 0 }) => moved(change))}
      empty={<p className={styles.none}>{none}</p>}
    >
      {({ items }) => (
        <MoverList items={items.filter(({ change = 0 }) => moved(change))} />
      )}
    </Panel>
  );
}
