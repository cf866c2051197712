/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import styles from './lists.module.css';

const SHOWN = 8;
const READ = 100;

/** The templates that this person may use; those that take something away come last. */
export function RequestsWidget() {
  const catalogApi = useApi(catalogApiRef);
  const templates = useAsync(
    () =>
      catalogApi.queryEntities({
        filter: { kind: 'Template' },
        fields: ['metadata'],
        orderFields: { field: 'metadata.title', order: 'asc' },
        limit: READ,
      }),
    [catalogApi],
  );

  if (templates.loading) {
    return <Progress />;
  }
  if (templates.error) {
    return <ResponseErrorPanel error={templates.error} />;
  }
  const { items = [], totalItems = 0 } = templates.value ?? {};
  if (totalItems === 0) {
    return (
      <Text color="secondary">
        There is nothing to request yet. Templates that your platform team adds
        to the catalog will be offered here.
      </Text>
    );
  }
  const takesAway = ({ metadata }: Entity) =>
    metadata.tags?.includes('decommission') ?? false;
  const offered = [
    ...items.filter(item => !takesAway(item)),
    ...items.filter(takesAway),
  ].slice(0, SHOWN);
  return (
    <ul className={styles.list}>
      {offered.map(({ metadata }) => (
        <li
          key={`${metadata.namespace}/${metadata.name}`}
          className={styles.row}
        >
          <Link
            to={`/create/templates/${metadata.namespace ?? 'default'}/${
              metadata.name
            }`}
          >
            {metadata.title ?? metadata.name}
          </Link>
          {metadata.description && (
            <Text color="secondary">{metadata.description}</Text>
          )}
        </li>
      ))}
      {totalItems > offered.length && (
        <li>
          <Link to="/create">All {totalItems} templates</Link>
        </li>
      )}
    </ul>
  );
}
