/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An IAM policy that grants actions, as text to paste. */
export function policyFor(actions: string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'StewardEstate', Effect: 'Allow', Action: actions, Resource: '*' },
    ],
  });
}
