/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  configApiRef,
  useApi,
  useApiHolder,
  useAppSearchParams,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink, Container, Header } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import {
  EmptyState,
  entityColumnsApiRef,
  entityTypes,
  PagedTable,
  type PagedList,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useEffect, useMemo } from 'react';
import { catalogColumns, type CatalogRow } from './catalogColumns';
import styles from './CatalogListPage.module.css';
import {
  catalogQuery,
  filtersOfStockLink,
  OWN_TEAMS,
  searchTerm,
} from './catalogQuery';
import { listEntities } from './listEntities';
import { useColumnCells } from './useColumnCells';
import { useOwnerChoices } from './useOwnerChoices';

const noColumns = { columns: [] };
const none: string[] = [];

/** One list of everything in the catalog, with what plugins say about it. */
export function CatalogListPage() {
  const catalogApi = useApi(catalogApiRef);
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const { columns: added } =
    useApiHolder().get(entityColumnsApiRef) ?? noColumns;
  const query = useQueryState({ q: '', type: '', owner: '', hide: '' });
  useStockLinks();
  const [{ q, type, owner }] = query;
  const owners = useOwnerChoices();
  const ownTeams = owner === OWN_TEAMS ? owners.ownTeams : none;

  const load = useCallback(
    async (cursor: string | undefined, limit: number) =>
      ownTeams
        ? listEntities(catalogApi, {
            query: catalogQuery({ q, type, owner }, ownTeams),
            term: searchTerm(q),
            cursor,
            limit,
          })
        : { items: [] },
    [catalogApi, q, type, owner, ownTeams],
  );
  const entities = usePagedList(load);
  const cells = useColumnCells(added, entities.items);
  const rows = useMemo(
    () => entities.items?.map((entity): CatalogRow => ({ entity })),
    [entities.items],
  );
  const list: PagedList<CatalogRow> = {
    ...entities,
    items: ownTeams && rows,
    loadAll: async () => {
      const all = await entities.loadAll();
      const known = await cells.loadAll(all);
      return all.map(entity => ({
        entity,
        cells: new Map(
          [...known].map(([id, byRef]) => [
            id,
            byRef.get(stringifyEntityRef(entity)),
          ]),
        ),
      }));
    },
  };
  const failed = added.filter(
    ({ id }) => cells.errors.has(id) && !cells.refused.has(id),
  );
  return (
    <main>
      <Header
        className={styles.header}
        title={organization ? `${organization} catalog` : 'Catalog'}
        customActions={
          <ButtonLink
            href="/estate"
            variant="secondary"
            iconStart={<RiNodeTree />}
          >
            Explore by organization
          </ButtonLink>
        }
      />
      <Container className={styles.page}>
        {failed.length > 0 && (
          <p role="alert" className={styles.note}>
            {failed
              .map(
                ({ id, label }) =>
                  `${label} could not be loaded: ${
                    cells.errors.get(id)!.message
                  }`,
              )
              .join(' ')}
            <Button variant="tertiary" size="small" onPress={cells.retry}>
              Try again
            </Button>
          </p>
        )}
        <PagedTable
          label="catalog entries"
          singular="catalog entry"
          columns={catalogColumns(
            added.filter(({ id }) => !cells.refused.has(id)),
            cells.cellOf,
          )}
          rowKey={({ entity }) => stringifyEntityRef(entity)}
          list={list}
          permission="catalog.entity.read"
          query={query}
          search={{
            label: 'Search the catalog',
            placeholder: 'Name or account number',
          }}
          filters={[
            {
              id: 'type',
              all: 'All types',
              options: entityTypes.map(({ id, many }) => ({ id, label: many })),
            },
            { id: 'owner', all: 'All owners', options: owners.options },
          ]}
          fileName="catalog.csv"
          empty={
            <EmptyState title="Nothing in the catalog yet">
              Accounts, clusters, enclaves, environments and teams appear here
              after the first sync of the estate.
            </EmptyState>
          }
        />
      </Container>
    </main>
  );
}

/** Links that were made for Backstage's own list go on working. */
function useStockLinks() {
  const [params, setParams] = useAppSearchParams();
  useEffect(() => {
    const filters = filtersOfStockLink(params);
    if (filters) {
      setParams(
        Object.entries(filters).filter(([, value]) => value),
        { replace: true },
      );
    }
  }, [params, setParams]);
}
