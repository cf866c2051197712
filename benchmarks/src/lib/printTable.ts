/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Prints rows as a Markdown table, so that figures can be pasted as they are. */
export function printTable(rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  process.stdout.write(
    `\n${line(columns)}${line(columns.map(() => '---'))}${rows
      .map(row => line(columns.map(column => row[column])))
      .join('')}`,
  );
}

/** A verdict that fails the benchmark when it does not hold. */
export function mustHold(what: string, holds: boolean): void {
  process.stdout.write(`${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}\n`);
  if (!holds) {
    process.exitCode = 1;
  }
}
