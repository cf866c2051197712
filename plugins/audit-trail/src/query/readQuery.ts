/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import {
  AuditQuery,
  parseQuery,
} from '@steward/backstage-plugin-audit-trail-common';

/** A query, or what is wrong with it, in words for the person who wrote it. */
export type ReadQuery =
  | { query: AuditQuery; error?: undefined }
  | { query?: undefined; error: string };

/** Reads the query language of the trail without throwing. */
export function readQuery(text: string): ReadQuery {
  try {
    return { query: parseQuery(text) };
  } catch (error) {
    // The person sees one text, so its name in the API says nothing to them.
    return { error: toError(error).message.replace(/^q: /, '') };
  }
}
