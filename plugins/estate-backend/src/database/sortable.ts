/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { cutText } from '@steward/backstage-plugin-portal-node';

/** PostgreSQL bounds the entries of an index at 2,704 bytes. */
const LENGTH = 300;

/** A text in lower case, as short as an index needs it. */
export function sortable(text: string): string {
  return cutText(text, LENGTH).toLocaleLowerCase('en-US');
}
