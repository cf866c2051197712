/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TableDescription } from '@aws-sdk/client-dynamodb';
import { ShardProblem } from '@steward/backstage-plugin-estate-common';

/** Whether a table is an enclave table: partition key `id`, a string, and no sort key. */
export function checkTable(
  table: TableDescription,
  configKey: string,
): ShardProblem | undefined {
  const keys = table.KeySchema ?? [];
  const [key] = keys;
  const type = table.AttributeDefinitions?.find(
    definition => definition.AttributeName === key?.AttributeName,
  )?.AttributeType;
  if (keys.length === 1 && key.AttributeName === 'id' && type === 'S') {
    return undefined;
  }
  const found = keys
    .map(({ AttributeName, KeyType }) => `${AttributeName} (${KeyType})`)
    .join(', ');
  return {
    code: 'WrongKeySchema',
    message: `Table ${table.TableName} is no enclave table: its key is ${
      found || 'unknown'
    }${type ? ` of type ${type}` : ''}, not id (HASH) of type S.`,
    fix: `Set ${configKey}.tableName to the enclave table.`,
  };
}
