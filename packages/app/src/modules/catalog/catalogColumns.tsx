/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  EntityDisplayName,
  getEntityRelations,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link, Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  type DataTableColumn,
  describeEntityType,
  type EntityCell,
  type EntityColumn,
  formatEntityName,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import styles from './CatalogListPage.module.css';

/** A line of the list, for a file with what columns say about it. */
export interface CatalogRow {
  entity: Entity;
  cells?: ReadonlyMap<string, EntityCell | undefined>;
}

/** What every list of entities says: name, type in words, owner. */
const ownColumns: DataTableColumn<CatalogRow>[] = [
  {
    id: 'name',
    label: 'Name',
    rowHeader: true,
    cell: ({ entity }) => <EntityName entity={entity} />,
    text: ({ entity }) => nameOf(entity),
  },
  {
    id: 'type',
    label: 'Type',
    nowrap: true,
    cell: ({ entity }) => describeEntityType(entity),
    text: ({ entity }) => describeEntityType(entity),
  },
  {
    id: 'owner',
    label: 'Owner',
    nowrap: true,
    cell: ({ entity }) => <Owner entity={entity} />,
    text: ({ entity }) =>
      ownersOf(entity)
        .map(ref => formatEntityName(ref))
        .join(', '),
  },
];

/** These, and what plugins add. */
export function catalogColumns(
  added: readonly EntityColumn[],
  cellOf: (
    column: EntityColumn,
    entity: Entity,
  ) => EntityCell | null | undefined,
): DataTableColumn<CatalogRow>[] {
  return [
    ...ownColumns,
    ...added.map(
      (column): DataTableColumn<CatalogRow> => ({
        id: column.id,
        label: column.label,
        align: column.align,
        nowrap: true,
        cell: ({ entity }) => <Cell cell={cellOf(column, entity)} />,
        text: ({ cells }) => cells?.get(column.id)?.text,
      }),
    ),
  ];
}

function Cell({ cell }: { cell: EntityCell | null | undefined }) {
  if (cell === undefined) {
    return <Skeleton width={56} height={14} />;
  }
  return cell ? (
    <>{cell.content}</>
  ) : (
    <span className={styles.none}>
      <span aria-hidden>–</span>
      <VisuallyHidden>none</VisuallyHidden>
    </span>
  );
}

function EntityName({ entity }: { entity: Entity }) {
  const linkTo = useEntityRefLink();
  const name = nameOf(entity);
  return (
    <Link href={linkTo(entity)} aria-label={name} className={styles.name}>
      <MiddleTruncate text={name} />
    </Link>
  );
}

function Owner({ entity }: { entity: Entity }) {
  const linkTo = useEntityRefLink();
  const [owner] = getEntityRelations(entity, RELATION_OWNED_BY);
  return owner ? (
    <Link href={linkTo(owner)} variant="body-medium">
      <EntityDisplayName
        entityRef={stringifyEntityRef(owner)}
        hideIcon
        disableTooltip
      />
    </Link>
  ) : (
    <Cell cell={null} />
  );
}

function ownersOf(entity: Entity): string[] {
  return getEntityRelations(entity, RELATION_OWNED_BY).map(ref =>
    stringifyEntityRef(ref),
  );
}

function nameOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
