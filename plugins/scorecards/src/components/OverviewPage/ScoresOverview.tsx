/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  CsvButton,
  EmptyState,
  LoadingState,
  PagedTable,
  TableToolbar,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScore,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useCallback, useMemo } from 'react';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import { MoversPanel } from './MoversPanel';
import styles from './OverviewPage.module.css';
import { scoreColumns } from './scoreColumns';
import { ScoreHeatMap } from './ScoreHeatMap';
import { ScoreTiles } from './ScoreTiles';
import { useFilterOptions } from './useFilterOptions';
import { useOwnTeamFirst } from './useOwnTeamFirst';
import { useScoreQuery } from './useScoreQuery';

/** How good everything is, what moved, and each entity by pillar. */
export function ScoresOverview() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return useOwnTeamFirst() ? (
    <Overview />
  ) : (
    <LoadingState subject={t('overview.subject')} />
  );
}

function Overview() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const { state, setState, query, isFiltered, clear } = useScoreQuery();
  const filters = useFilterOptions();
  const columns = useMemo(() => scoreColumns(t), [t]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/scores', { params: { query: { ...query, limit, cursor } } }),
    [api, query],
  );
  const list = usePagedList<EntityScore>(load);
  const empty = isFiltered ? (
    <EmptyState
      title={t('overview.noMatch.title')}
      action={
        <Button variant="secondary" onPress={clear}>
          {t('overview.noMatch.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState title={t('overview.empty.title')}>
      {t('overview.empty.text')}
    </EmptyState>
  );
  return (
    <div className={styles.page}>
      <ScoreTiles query={query} onFilter={setState} />
      <div className={styles.toolbar}>
        <TableToolbar
          search={{
            label: t('overview.search.label'),
            placeholder: t('overview.search.placeholder'),
          }}
          filters={filters}
          state={state}
          setState={setState}
        />
        <ToggleButtonGroup
          aria-label={t('overview.view.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state.view]}
          onSelectionChange={keys => setState({ view: String([...keys][0]) })}
        >
          <ToggleButton id="map">{t('overview.view.map')}</ToggleButton>
          <ToggleButton id="table">{t('overview.view.table')}</ToggleButton>
        </ToggleButtonGroup>
        {state.view !== 'table' && (
          <CsvButton
            fileName="scores.csv"
            columns={columns}
            loadAll={list.loadAll}
          />
        )}
      </div>
      <div className={styles.columns}>
        <section className={styles.main} aria-label={t('overview.scores')}>
          {state.view === 'table' ? (
            <PagedTable
              label={t('overview.rows.many')}
              singular={t('overview.rows.one')}
              columns={columns}
              rowKey={score => score.entityRef}
              list={list}
              permission={scorecardsReadPermission.name}
              empty={empty}
            />
          ) : (
            <ScoreHeatMap list={list} empty={empty} />
          )}
        </section>
        <aside className={styles.side} aria-label={t('overview.movers.label')}>
          <MoversPanel query={query} direction="drops" />
          <MoversPanel query={query} direction="rises" />
        </aside>
      </div>
    </div>
  );
}
