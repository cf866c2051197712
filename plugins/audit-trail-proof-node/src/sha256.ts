/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import * as crypto from 'crypto';

/** SHA-256 of UTF-8 text in hex. @public */
export function sha256(text: string): string {
  // At once where Node can (20.12), which halves the time of a check.
  return crypto.hash
    ? crypto.hash('sha256', text, 'hex')
    : crypto.createHash('sha256').update(text, 'utf8').digest('hex');
}
