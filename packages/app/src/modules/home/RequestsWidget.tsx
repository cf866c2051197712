/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import styles from './lists.module.css';

const SHOWN = 8;
const READ = 100;

/** The first of the templates that this person may use. */
export function RequestsWidget() {
  const catalogApi = useApi(catalogApiRef);
  const templates = useAsyncRetry(
    () =>
      catalogApi.queryEntities({
        filter: { kind: 'Template' },
        fields: ['metadata'],
        orderFields: { field: 'metadata.title', order: 'asc' },
        limit: READ,
      }),
    [catalogApi],
  );
  return (
    <AsyncContent
      read={templates}
      subject="the templates"
      isEmpty={({ totalItems }) => totalItems === 0}
      empty={
        <Text color="secondary">
          There is nothing to request yet. Templates that your platform team
          adds to the catalog appear here.
        </Text>
      }
    >
      {({ items, totalItems }) => (
        <ul className={styles.list}>
          {mostUsefulOf(items).map(({ metadata }) => (
            <li
              key={`${metadata.namespace}/${metadata.name}`}
              className={styles.row}
            >
              <Link
                href={`/create/templates/${metadata.namespace ?? 'default'}/${
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
          {totalItems > SHOWN && (
            <li>
              <Link href="/create">All {totalItems} templates</Link>
            </li>
          )}
        </ul>
      )}
    </AsyncContent>
  );
}

/** Those that bring something new come first, those that take something away last. */
function mostUsefulOf(templates: Entity[]): Entity[] {
  const placeOf = ({ metadata: { name, tags } }: Entity) => {
    if (tags?.includes('decommission')) {
      return 2;
    }
    return /^(request|onboard|create)-/.test(name) ? 0 : 1;
  };
  return [...templates].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, SHOWN);
}
