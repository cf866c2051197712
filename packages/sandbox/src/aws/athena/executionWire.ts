/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QueryExecution } from '../../athena/Athena';

/** A query as GetQueryExecution answers it. */
export function executionWire(execution: QueryExecution) {
  const { id, sql, state, failure, submittedAt, completedAt } = execution;
  const milliseconds =
    (completedAt ?? new Date()).getTime() - submittedAt.getTime();
  return {
    QueryExecutionId: id,
    Query: sql,
    StatementType: 'DML',
    ResultConfiguration: {
      OutputLocation: `${execution.outputLocation}${id}.csv`,
    },
    QueryExecutionContext: {
      Catalog: execution.catalog?.toLowerCase(),
      Database: execution.database,
    },
    Status: {
      State: state,
      SubmissionDateTime: submittedAt.getTime() / 1000,
      ...(completedAt && { CompletionDateTime: completedAt.getTime() / 1000 }),
      ...(state === 'CANCELLED' && {
        StateChangeReason: 'Query cancelled by user',
      }),
      ...(failure && {
        StateChangeReason: failure.reason,
        AthenaError: {
          ErrorCategory: failure.category,
          Retryable: failure.retryable,
          ErrorMessage: failure.reason,
        },
      }),
    },
    Statistics: {
      DataScannedInBytes: execution.scannedBytes,
      TotalExecutionTimeInMillis: milliseconds,
      EngineExecutionTimeInMillis: milliseconds,
      QueryQueueTimeInMillis: 0,
    },
    WorkGroup: execution.workgroup,
    EngineVersion: {
      SelectedEngineVersion: 'AUTO',
      EffectiveEngineVersion: 'Athena engine version 3',
    },
  };
}
