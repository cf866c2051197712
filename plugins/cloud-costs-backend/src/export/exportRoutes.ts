/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { csvPages, sendPages } from '@steward/backstage-plugin-portal-node';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
import { CostLineDay } from '../rows/CostFilter';
import { readWindow } from '../rows/readWindow';
import { csvColumns, ExportColumns, focusColumns } from './exportColumns';

/** Adds the export of daily rows. */
export function addExportRoutes(
  router: CostRouter,
  options: RouterOptions,
): void {
  const { access, costs, tags } = options;

  router.get('/export', async (req, res) => {
    const { scope, from, to, format } = req.query;
    const { account, service, region, category } = req.query;
    const window = readWindow(from, to);
    const scoped = await access.filterOf(req, scope);
    const filter = { ...scoped, account, service, region, category };
    const columns: ExportColumns =
      format === 'focus' ? focusColumns(tags) : csvColumns(tags);
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="costs-${from}-${to}.csv"`,
    );
    await sendPages(
      res,
      csvPages(
        columns.map(([name]) => name),
        cellsOf(costs.pages({ window, filter }), columns),
      ),
    );
  });
}

async function* cellsOf(
  pages: AsyncIterable<CostLineDay[]>,
  columns: ExportColumns,
): AsyncGenerator<string[][]> {
  for await (const rows of pages) {
    yield rows.map(row => columns.map(([, valueOf]) => valueOf(row)));
  }
}
