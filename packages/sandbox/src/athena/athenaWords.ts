/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Why a query failed, as Athena says it. */
export interface AthenaFailure {
  /** As it is in StateChangeReason. */
  reason: string;
  /** 1 is the system, 2 the user, 3 something else. */
  category: number;
  retryable: boolean;
}

/**
 * What DuckDB says of a query in Athena's words.
 *
 * Source: Athena user guide, "Troubleshooting in Athena" and "Athena error
 * catalog"; Trino, `StandardErrorCode`.
 */
export function athenaFailure(message: string): AthenaFailure {
  const [first] = message.split('\n');
  const named = (pattern: RegExp) => pattern.exec(first)?.[1];
  const syntax = named(/^Parser Error: (.*)/);
  if (syntax) {
    return byUser(`SYNTAX_ERROR: line 1:1: ${syntax}`);
  }
  const table = named(/Table with name (\S+) does not exist/);
  if (table) {
    return byUser(
      `TABLE_NOT_FOUND: line 1:1: Table '${table.toLowerCase()}' does not exist`,
    );
  }
  const schema = named(
    /(?:Catalog|Schema) (?:with name )?"?([^"\s]+)"? does not exist/,
  );
  if (schema) {
    return byUser(
      `SCHEMA_NOT_FOUND: line 1:1: Schema '${schema.toLowerCase()}' does not exist`,
    );
  }
  const column = named(/Referenced column "([^"]+)" not found/);
  if (column) {
    return byUser(
      `COLUMN_NOT_FOUND: line 1:1: Column '${column.toLowerCase()}' cannot be resolved or requester is not authorized to access requested resources`,
    );
  }
  const routine = named(/Function with name (\S+) does not exist/);
  if (routine) {
    return byUser(
      `FUNCTION_NOT_FOUND: line 1:1: Function '${routine.toLowerCase()}' not registered`,
    );
  }
  return {
    reason: `GENERIC_INTERNAL_ERROR: ${first}`,
    category: 1,
    retryable: true,
  };
}

function byUser(reason: string): AthenaFailure {
  return { reason, category: 2, retryable: false };
}
