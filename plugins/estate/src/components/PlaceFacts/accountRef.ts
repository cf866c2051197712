/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Entity ref of an AWS account's Resource. */
export function accountRef(accountId: string): string {
  return `resource:default/aws-${accountId}`;
}
