/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostFilter } from './CostFilter';
import { CostFinder } from './CostFinder';

/** Whether a caller may see all recent costs of a scope. */
export async function seesEverything(
  costs: CostFinder,
  filter: CostFilter,
  today: string,
): Promise<boolean> {
  if (!filter.visible) {
    return true;
  }
  const month = today.slice(0, 7);
  const window = { from: `${addMonths(month, -1)}-01`, to: lastDayOf(month) };
  return costs.inSnapshot(async snapshot => {
    const [visible, all] = [
      await snapshot.totals({ window, filter, groupBy: ['category'] }),
      await snapshot.totals({
        window,
        filter: { ...filter, visible: undefined },
        groupBy: ['category'],
      }),
    ];
    const textOf = (sums: typeof all) =>
      JSON.stringify(
        sums
          .map(({ keys, currency, amounts }) => [keys, currency, amounts])
          .map(one => JSON.stringify(one))
          .sort(),
      );
    return all.length > 0 && textOf(visible) === textOf(all);
  });
}
