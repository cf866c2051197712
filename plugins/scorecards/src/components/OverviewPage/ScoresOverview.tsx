/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { useCallback } from 'react';
import { scorecardsApiRef } from '../../api';
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
  return useOwnTeamFirst() ? (
    <Overview />
  ) : (
    <LoadingState subject="the scores" />
  );
}

function Overview() {
  const api = useApi(scorecardsApiRef);
  const { state, setState, query, isFiltered, clear } = useScoreQuery();
  const filters = useFilterOptions();
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/scores', { params: { query: { ...query, limit, cursor } } }),
    [api, query],
  );
  const list = usePagedList<EntityScore>(load);
  const empty = isFiltered ? (
    <EmptyState
      title="No entities match"
      action={
        <Button variant="secondary" onPress={clear}>
          Clear search and filters
        </Button>
      }
    />
  ) : (
    <EmptyState title="No scores yet">
      Each account, cluster, enclave, environment, namespace, team and project
      gets a row here after its first evaluation.
    </EmptyState>
  );
  return (
    <div className={styles.page}>
      <ScoreTiles query={query} onFilter={setState} />
      <div className={styles.toolbar}>
        <TableToolbar
          search={{
            label: 'Search scored entities',
            placeholder: 'Search names (press /)',
          }}
          filters={filters}
          state={state}
          setState={setState}
        />
        <ToggleButtonGroup
          aria-label="View"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state.view]}
          onSelectionChange={keys => setState({ view: String([...keys][0]) })}
        >
          <ToggleButton id="map">Heat map</ToggleButton>
          <ToggleButton id="table">Table</ToggleButton>
        </ToggleButtonGroup>
        {state.view !== 'table' && (
          <CsvButton
            fileName="scores.csv"
            columns={scoreColumns}
            loadAll={list.loadAll}
          />
        )}
      </div>
      <div className={styles.columns}>
        <section className={styles.main} aria-label="Scores">
          {state.view === 'table' ? (
            <PagedTable
              label="scores"
              singular="score"
              columns={scoreColumns}
              rowKey={score => score.entityRef}
              list={list}
              permission={scorecardsReadPermission.name}
              empty={empty}
            />
          ) : (
            <ScoreHeatMap list={list} empty={empty} />
          )}
        </section>
        <aside className={styles.side} aria-label="What moved in 30 days">
          <MoversPanel query={query} direction="drops" />
          <MoversPanel query={query} direction="rises" />
        </aside>
      </div>
    </div>
  );
}
