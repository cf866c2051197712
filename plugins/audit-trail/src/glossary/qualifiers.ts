/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Qualifiers of the query language, in the order in which people look for things. */
export const QUALIFIERS: readonly { name: string; hint: string }[] = [
  { name: 'actor', hint: 'who: user:default/ana' },
  { name: 'resource', hint: 'what was touched: component:default/payments' },
  { name: 'action', hint: 'what was done: entity.delete, task.*' },
  { name: 'account', hint: 'AWS account number' },
  { name: 'outcome', hint: 'success, failure or denied' },
  { name: 'severity', hint: 'low, medium, high or critical' },
  { name: 'created', hint: 'when: 2026-11-21, >=2026-11-01, from..to' },
  { name: 'correlation', hint: 'everything of one request' },
];
