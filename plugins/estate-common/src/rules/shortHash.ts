/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Eight hexadecimal digits of the 32-bit FNV-1a hash, for names. Not
 * for security; it runs in browsers too, where node's crypto is not at hand.
 *
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
