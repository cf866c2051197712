/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

type Attributes = Record<string, { S?: string } | undefined>;
interface ItemWrite {
  TableName?: string;
  Item?: Attributes;
  Key?: Attributes;
}

/** The input of a call that DynamoDB has taken, as far as it names rows. */
interface WriteInput extends ItemWrite {
  RequestItems?: Record<
    string,
    { PutRequest?: ItemWrite; DeleteRequest?: ItemWrite }[]
  >;
  TransactItems?: { Put?: ItemWrite; Update?: ItemWrite; Delete?: ItemWrite }[];
}

function writesOf(input: WriteInput): ItemWrite[] {
  const { RequestItems = {}, TransactItems = [] } = input;
  return [
    input,
    ...Object.entries(RequestItems).flatMap(([TableName, requests]) =>
      requests.map(({ PutRequest, DeleteRequest }) => ({
        TableName,
        ...PutRequest,
        ...DeleteRequest,
      })),
    ),
    ...TransactItems.flatMap(
      ({ Put, Update, Delete }) => Put ?? Update ?? Delete ?? [],
    ),
  ];
}

/** Whether a call may change rows. */
export function isWrite(operation: string): boolean {
  return /^(Put|Update|Delete|BatchWrite)Item$|^TransactWriteItems$/.test(
    operation,
  );
}

/** Ids of the rows of a table with the key `id` that a successful call may have changed. */
export function writtenKeys(
  tableName: string,
  operation: string,
  input: unknown,
): string[] {
  return isWrite(operation)
    ? writesOf(input as WriteInput).flatMap(({ TableName, Item, Key }) => {
        const id = (Item ?? Key)?.id?.S;
        // A table may be named by its ARN
        return id && TableName?.split('/').at(-1) === tableName ? [id] : [];
      })
    : [];
}
