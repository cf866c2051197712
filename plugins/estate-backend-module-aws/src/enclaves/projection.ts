/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Attributes of a row that become part of a record. */
const ROW_ATTRIBUTES = [
  'id',
  'name',
  'description',
  'status',
  'region',
  'accountId',
  'account_id',
  'awsAccountId',
  'owner',
  'team',
  'walletAddress',
  'wallet_address',
  'error_message',
  'errorMessage',
  'createdAt',
  'created_at',
  'updatedAt',
  'updated_at',
];
const CONFIGURATION_ATTRIBUTES = [
  'accountId',
  'account_id',
  'awsAccountId',
  'region',
  'instanceType',
  'cpuCount',
  'memoryMiB',
  'memoryMib',
  'memory_mib',
  'dockerImage',
  'workloadType',
];
const CONFIGURATIONS = ['providerConfig', 'provider_config'];

/**
 * What is read of a row, named one by one: the access token of a repository
 * connection and the values of environment variables never leave the table.
 */
export const projection = createProjection();

function createProjection(): {
  ProjectionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
} {
  const names: Record<string, string> = {};
  // `name`, `status` and `region` are reserved words, hence names for all.
  const nameOf = (attribute: string) => {
    const alias = `#${attribute}`;
    names[alias] = attribute;
    return alias;
  };
  const paths = [
    ...ROW_ATTRIBUTES.map(nameOf),
    ...CONFIGURATIONS.flatMap(configuration =>
      CONFIGURATION_ATTRIBUTES.map(
        attribute => `${nameOf(configuration)}.${nameOf(attribute)}`,
      ),
    ),
  ];
  return {
    ProjectionExpression: paths.join(', '),
    ExpressionAttributeNames: names,
  };
}
