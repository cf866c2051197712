/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Rows as RFC 4180 text. A text cell that a spreadsheet would run as a formula
 * gets an apostrophe in front (OWASP, "CSV Injection").
 *
 * @public
 */
export function toCsv(
  header: string[],
  rows: (string | number | undefined)[][],
): string {
  return `${[header, ...rows]
    .map(row => row.map(quoteCell).join(','))
    .join('\r\n')}\r\n`;
}

function quoteCell(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
