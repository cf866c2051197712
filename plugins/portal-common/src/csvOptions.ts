/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * How the portal writes CSV with `csv-stringify`: a text that a spreadsheet would
 * run as a formula gets an apostrophe in front (OWASP, "CSV Injection"). An amount
 * is a text as well, and stays a number below zero too.
 *
 * @public
 */
export const csvOptions = {
  escape_formulas: true,
  cast: {
    string: (text: string) =>
      /^-\d+(\.\d+)?$/.test(text)
        ? { value: text, escape_formulas: false }
        : text,
  },
};
