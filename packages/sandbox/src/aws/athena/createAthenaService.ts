/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Athena, QueryExecution, TokenMismatch } from '../../athena/Athena';
import {
  athenaCatalog,
  athenaDatabase,
  athenaTables,
  partitionColumn,
} from '../../athena/athenaTables';
import { BucketStore } from '../../buckets/BucketStore';
import { AwsError } from '../AwsError';
import { AwsService, operation } from '../AwsService';
import { paginate } from '../paginate';
import { athenaErrors as errors, invalidRequest } from './athenaErrors';
import { executionWire } from './executionWire';
import { resultMetadata, resultRows } from './resultWire';
import { outputLocationOf } from './workgroups';

const pageSize = 1_000;

const idSchema = z.object({ QueryExecutionId: z.string().min(1) });

const startSchema = z.object({
  QueryString: z
    .string()
    .min(1)
    .refine(
      text => Buffer.byteLength(text) <= 262_144,
      'Query string length must be at most 262144 bytes',
    ),
  ClientRequestToken: z.string().min(32).max(128),
  QueryExecutionContext: z
    .object({ Catalog: z.string().optional(), Database: z.string().optional() })
    .default({}),
  ResultConfiguration: z
    .object({ OutputLocation: z.string().optional() })
    .default({}),
  WorkGroup: z.string().min(1).default('primary'),
});

const tableSchema = z.object({
  CatalogName: z.string().min(1),
  DatabaseName: z.string().min(1),
  TableName: z.string().min(1),
});

/** Amazon Athena, API version 2017-05-18, as far as an application asks queries of exports. */
export function createAthenaService(
  athena: Athena,
  buckets: BucketStore,
): AwsService {
  const executionOf = (id: string): QueryExecution => {
    const execution = athena.find(id);
    if (!execution) {
      throw invalidRequest(
        `QueryExecution ${id} was not found`,
        'QUERY_EXECUTION_NOT_FOUND',
      );
    }
    return execution;
  };
  return {
    name: 'athena',
    protocol: 'json1.1',
    errors,
    operations: {
      StartQueryExecution: operation(startSchema, input => {
        const { QueryExecutionContext: context } = input;
        const outputLocation = outputLocationOf(
          input.WorkGroup,
          input.ResultConfiguration.OutputLocation,
        );
        requireBucket(buckets, outputLocation);
        requireSelect(input.QueryString);
        try {
          const { id } = athena.start(
            {
              sql: input.QueryString.trim().replace(/;$/, ''),
              catalog: context.Catalog,
              database: context.Database,
              workgroup: input.WorkGroup,
              outputLocation,
            },
            input.ClientRequestToken,
          );
          return { QueryExecutionId: id };
        } catch (error) {
          throw error instanceof TokenMismatch
            ? invalidRequest(
                'Idempotent parameters do not match',
                'IDEMPOTENT_PARAMETER_MISMATCH',
              )
            : error;
        }
      }),
      GetQueryExecution: operation(idSchema, ({ QueryExecutionId: id }) => ({
        QueryExecution: executionWire(executionOf(id)),
      })),
      StopQueryExecution: operation(idSchema, ({ QueryExecutionId: id }) => {
        athena.stop(executionOf(id));
        return {};
      }),
      GetQueryResults: operation(
        idSchema.extend({
          NextToken: z.string().optional(),
          MaxResults: z.number().int().min(1).max(pageSize).default(pageSize),
        }),
        ({ QueryExecutionId: id, NextToken: token, MaxResults: size }) => {
          const { result, state } = executionOf(id);
          if (!result) {
            throw invalidRequest(
              state === 'QUEUED' || state === 'RUNNING'
                ? `Query has not yet finished. Current state: ${state}`
                : `Query did not finish successfully. Final query state: ${state}`,
              'INVALID_QUERY_EXECUTION_STATE',
            );
          }
          const { items, nextToken } = paginate(resultRows(result), {
            listing: id,
            token,
            size,
            errors,
          });
          return {
            UpdateCount: 0,
            ResultSet: {
              Rows: items,
              ResultSetMetadata: resultMetadata(result),
            },
            NextToken: nextToken,
          };
        },
        {
          listing: {
            items: 'ResultSet.Rows',
            tokenIn: 'NextToken',
            tokenOut: 'NextToken',
          },
        },
      ),
      GetTableMetadata: operation(
        tableSchema,
        ({ CatalogName, DatabaseName, TableName }) => {
          const table = athenaTables.find(({ name }) => name === TableName);
          if (
            !table ||
            DatabaseName !== athenaDatabase ||
            CatalogName.toLowerCase() !== athenaCatalog.toLowerCase()
          ) {
            throw new AwsError(
              'MetadataException',
              'Entity Not Found (Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException)',
            );
          }
          return {
            TableMetadata: {
              Name: table.name,
              TableType: 'EXTERNAL_TABLE',
              Columns: table.columns.map(({ name, type }) => ({
                Name: name,
                Type: type,
              })),
              PartitionKeys: [{ Name: partitionColumn, Type: 'string' }],
              Parameters: { EXTERNAL: 'TRUE', classification: 'parquet' },
            },
          };
        },
      ),
    },
  };
}

function requireBucket(buckets: BucketStore, location: string): void {
  const [, name = ''] = /^s3:\/\/([^/]+)/.exec(location) ?? [];
  if (!buckets.bucket(name)) {
    throw invalidRequest(
      `Unable to verify/create output bucket ${name}`,
      'INVALID_INPUT',
    );
  }
}

/** Athena reads a query before it begins it. */
function requireSelect(sql: string): void {
  const [, verb = ''] = /^\s*(\w+)/.exec(sql) ?? [];
  if (!/^(select|with)$/i.test(verb)) {
    throw invalidRequest(
      `line 1:1: mismatched input '${verb}'. Expecting: 'SELECT', 'WITH', <query>`,
      'MALFORMED_QUERY',
    );
  }
}
