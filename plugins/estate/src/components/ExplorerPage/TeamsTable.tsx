/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataTableColumn,
  EmptyState,
  loadAllPages,
  PagedTable,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import {
  EstateItem,
  OrganizationNode,
} from '@steward/backstage-plugin-estate-common';
import { useCallback, useMemo } from 'react';
import { estateApiRef } from '../../api';
import { describeType } from '../../glossary/describeType';
import { EstateWords, estateTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { useExplorerState } from './useExplorerState';

export interface TeamsTableProps {
  node?: OrganizationNode;
}

interface TeamRow {
  team: EstateItem;
  owned: number;
}

/** Teams with how much they own below the node; below the root all of them. */
export function TeamsTable(props: TeamsTableProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { node } = props;
  const api = useApi(estateApiRef);
  const navigate = useAppNavigate();
  const entityLink = useEntityRefLink();
  const [{ q }] = useExplorerState();
  const columns = useMemo(() => teamColumns(t), [t]);
  const isAll = !node?.parentId;
  const load = useCallback(async () => {
    const [teams, facets] = await Promise.all([
      loadAllPages(cursor =>
        api.get('/items', {
          params: {
            query: { type: 'team', q: q || undefined, limit: 1000, cursor },
          },
        }),
      ),
      api.get('/facets', {
        params: {
          query:
            node?.kind === 'account'
              ? { accountId: node.id }
              : { organizationalUnit: node?.id },
        },
      }),
    ]);
    const owned = new Map(facets.owners.map(o => [o.value, o.count]));
    return {
      items: teams
        .map(team => ({ team, owned: owned.get(team.entityRef) ?? 0 }))
        .filter(row => isAll || row.owned > 0)
        .sort((a, b) => b.owned - a.owned),
    };
  }, [api, q, isAll, node?.id, node?.kind]);
  return (
    <PagedTable
      label={describeType(t, 'team', 2)}
      singular={describeType(t, 'team')}
      columns={columns}
      rowKey={({ team }) => team.entityRef}
      list={usePagedList<TeamRow>(load)}
      permission="estate.read"
      onRowOpen={({ team }) => navigate(entityLink(team.entityRef))}
      empty={
        <EmptyState title={t('explorer.teams.empty.title')}>
          {t('explorer.teams.empty.description')}
        </EmptyState>
      }
    />
  );
}

function teamColumns(t: EstateWords): DataTableColumn<TeamRow>[] {
  return [
    {
      id: 'title',
      label: t('common.team'),
      rowHeader: true,
      cell: ({ team }) => (
        <EntityLink entityRef={team.entityRef} text={team.title} />
      ),
      text: ({ team }) => team.title,
    },
    {
      id: 'owned',
      label: t('explorer.teams.owned'),
      align: 'end',
      cell: ({ owned }) => owned.toLocaleString('en'),
      text: ({ owned }) => owned,
    },
  ];
}
