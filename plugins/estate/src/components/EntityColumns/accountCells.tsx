/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  EntityCell,
  formatAccountId,
} from '@steward/backstage-plugin-portal-react';
import { EntityLink } from '../EntityLink';
import { accountRef } from '../PlaceFacts';
import styles from './EntityColumns.module.css';

/** The account that something is in, by its title; an account's own number. */
export async function accountCells(
  entities: readonly Entity[],
  apis: ApiHolder,
): Promise<ReadonlyMap<string, EntityCell>> {
  const placed = entities.flatMap(entity => {
    const accountId = entity.spec?.accountId;
    return typeof accountId === 'string' && accountId
      ? [{ entity, accountId }]
      : [];
  });
  const titles = await titlesOf(
    placed
      .filter(({ entity }) => !isAccount(entity))
      .map(({ accountId }) => accountId),
    apis,
  );
  return new Map(
    placed.map(({ entity, accountId }) => {
      const title = titles.get(accountId);
      const number = formatAccountId(accountId);
      return [
        stringifyEntityRef(entity),
        {
          content:
            isAccount(entity) || !title ? (
              <code className={styles.number}>{number}</code>
            ) : (
              <span className={styles.account}>
                <EntityLink entityRef={accountRef(accountId)} text={title} />
              </span>
            ),
          text: accountId,
        },
      ];
    }),
  );
}

function isAccount({ spec }: Entity): boolean {
  return spec?.type === 'cloud-account';
}

/** Titles of accounts by their numbers, as far as the reader sees them. */
async function titlesOf(
  accountIds: readonly string[],
  apis: ApiHolder,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accountIds)];
  const catalog = apis.get(catalogApiRef);
  if (!catalog || ids.length === 0) {
    return new Map();
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: ids.map(accountRef),
    fields: ['metadata.name', 'metadata.title'],
  });
  return new Map(
    items.flatMap((account, index) =>
      account
        ? [[ids[index], account.metadata.title ?? account.metadata.name]]
        : [],
    ),
  );
}
