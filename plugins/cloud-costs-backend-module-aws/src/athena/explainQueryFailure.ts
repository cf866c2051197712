/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { QueryExecutionStatus } from '@aws-sdk/client-athena';
import { AthenaExport, tableName } from './AthenaExport';

/** What to do about what Athena says, the first that fits. */
const FIXES: readonly { says: RegExp; fix: (asked: AthenaExport) => string }[] =
  [
    {
      says: /output location/i,
      fix: ({ workgroup }) =>
        `Set outputLocation of the export, or a query result location in the workgroup ${workgroup}.`,
    },
    {
      says: /output bucket/i,
      fix: ({ workgroup }) =>
        `Check that the bucket for results is there and in the region of the workgroup ${workgroup}, and allow s3:GetBucketLocation and s3:PutObject on it.`,
    },
    {
      says: /access denied|not authorized|insufficient (permissions|privileges)/i,
      fix: () =>
        'Allow what is denied in the policy of the role; the README of the module lists what it needs.',
    },
    {
      says: /TABLE_NOT_FOUND|SCHEMA_NOT_FOUND|CATALOG_NOT_FOUND|Entity ?Not ?Found|(Table|Schema|Catalog)\b.* (does not exist|not found)/i,
      fix: asked =>
        `Correct catalog, database and table of the export, or create ${tableName(
          asked,
        )} in the AWS Glue Data Catalog.`,
    },
    {
      says: /workgroup/i,
      fix: ({ region }) =>
        `Correct workgroup and region of the export; workgroups belong to a region, and this one is looked for in ${region}.`,
    },
    {
      says: /bytes scanned limit/i,
      fix: ({ workgroup }) =>
        `Raise the data usage control of the workgroup ${workgroup}, or partition the table by billing_period.`,
    },
    {
      says: /EXCEEDED_|RESOURCES?_EXHAUSTED|exhausted resources|INTERNAL_ERROR|internal error|SLOWDOWN|SlowDown/i,
      fix: () => 'The month is read again later.',
    },
  ];

/** What Athena said, and what to do about it where that is known. */
export function explainAthena(said: string, asked: AthenaExport): string {
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  const found = FIXES.find(({ says }) => says.test(said));
  return found ? `${sentence} ${found.fix(asked)}` : sentence;
}

/**
 * Why a query ended without a result, in Athena's own words.
 *
 * Source: Athena API reference, QueryExecutionStatus and AthenaError.
 */
export function explainQueryFailure(
  status: QueryExecutionStatus | undefined,
  asked: AthenaExport,
): string {
  const said =
    status?.StateChangeReason ?? status?.AthenaError?.ErrorMessage ?? '';
  const what =
    status?.State === 'CANCELLED'
      ? `Athena cancelled the query of ${tableName(asked)}`
      : `The query of ${tableName(asked)} failed in Athena`;
  return said === ''
    ? `${what} and did not say why. The month is read again later.`
    : `${what}: ${explainAthena(said, asked)}`;
}
