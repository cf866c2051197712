/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CostRouter } from '../router/CostRouter';
import { RouterOptions } from '../router/RouterOptions';
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
    const lines = stringify({
      header: true,
      columns: columns.map(([name]) => name),
    });
    await pipeline(Readable.from(cellsOf()), lines, res);

    async function* cellsOf() {
      for await (const row of costs.rows({ window, filter })) {
        yield columns.map(([, valueOf]) => harmless(valueOf(row)));
      }
    }
  });
}

/** A text that no spreadsheet takes for a formula; a number stays one. */
function harmless(text: string): string {
  return /^[=+@\t\r-]/.test(text) && !/^-?[\d.]+$/.test(text)
    ? `'${text}`
    : text;
}
