/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ApiHolder } from '@backstage/core-plugin-api';
import { EntityCell } from '@steward/backstage-plugin-portal-react';
import { cloudCostsApiRef } from '../../api';
import { CostCell } from './CostCell';
import { NoVisibleCost } from './NoVisibleCost';

/** What many entities cost this month so far, in one call. */
export async function costCells(
  entities: readonly Entity[],
  apis: ApiHolder,
): Promise<ReadonlyMap<string, EntityCell>> {
  const api = apis.get(cloudCostsApiRef);
  if (!api || entities.length === 0) {
    return new Map();
  }
  const { items, restricted } = await api.get('/totals', {
    params: {
      query: { scope: entities.map(entity => stringifyEntityRef(entity)) },
    },
  });
  const known = items.map((total): [string, EntityCell] => [
    total.scope,
    {
      content: <CostCell total={total} />,
      text: `${total.effective.amount} ${total.effective.currency}`,
    },
  ]);
  // Who sees some costs only must not read "none" where there may be more.
  const hidden = restricted
    ? entities.map((entity): [string, EntityCell] => [
        stringifyEntityRef(entity),
        { content: <NoVisibleCost />, text: '' },
      ])
    : [];
  return new Map([...hidden, ...known]);
}
