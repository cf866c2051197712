/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  ErrorState,
  loadAllPages,
} from '@steward/backstage-plugin-portal-react';
import {
  EstateItem,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import { useNavigate } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { EntityLink } from '../EntityLink';
import { useExplorerState } from './useExplorerState';

export interface TeamsTableProps {
  node?: OrganizationNode;
}

interface TeamRow {
  team: EstateItem;
  owned: number;
}

const columns: DataTableColumn<TeamRow>[] = [
  {
    id: 'title',
    label: 'Team',
    rowHeader: true,
    cell: ({ team }) => (
      <EntityLink entityRef={team.entityRef} text={team.title} />
    ),
    text: ({ team }) => team.title,
  },
  {
    id: 'owned',
    label: 'Owns here',
    align: 'end',
    cell: ({ owned }) => owned.toLocaleString('en'),
    text: ({ owned }) => owned,
  },
];

/** Teams with how much they own below the node; below the root all of them. */
export function TeamsTable(props: TeamsTableProps) {
  const { node } = props;
  const api = useApi(estateApiRef);
  const navigate = useNavigate();
  const entityLink = useEntityRefLink();
  const [{ q }] = useExplorerState();
  const isAll = !node?.parentId;
  const rows = useAsyncRetry(async () => {
    const [teams, facets] = await Promise.all([
      loadAllPages(cursor =>
        api.listItems({
          type: 'team',
          q: q || undefined,
          limit: 1000,
          cursor,
        }),
      ),
      api.getFacets(
        node?.kind === 'account'
          ? { accountId: node.id }
          : { organizationalUnit: node?.id },
      ),
    ]);
    const owned = new Map(facets.owners.map(o => [o.value, o.count]));
    return teams
      .map(team => ({ team, owned: owned.get(team.entityRef) ?? 0 }))
      .filter(row => isAll || row.owned > 0)
      .sort((a, b) => b.owned - a.owned);
  }, [api, q, isAll, node?.id, node?.kind]);

  if (rows.error) {
    return (
      <ErrorState
        error={rows.error}
        subject="the teams"
        permission="estate.read"
        onRetry={rows.retry}
      />
    );
  }
  return (
    <DataTable
      label="teams"
      singular="team"
      columns={columns}
      rows={rows.value}
      rowKey={({ team }) => team.entityRef}
      isLoading={rows.loading}
      onRowOpen={({ team }) => navigate(entityLink(team.entityRef))}
      csv={{ fileName: 'teams.csv', loadAll: async () => rows.value ?? [] }}
      empty={
        <EmptyState title="No team owns anything here">
          Owners come from tags of accounts and organizational units, and from
          the mapping in estate.ownership.
        </EmptyState>
      }
    />
  );
}
