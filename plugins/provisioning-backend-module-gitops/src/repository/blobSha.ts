/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';

/** The id that Git gives to a file's content: SHA-1 of `blob <bytes>\0<content>`. */
export function blobSha(text: string): string {
  const content = Buffer.from(text);
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
