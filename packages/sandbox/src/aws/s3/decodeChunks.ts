/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A body with what came after it. */
export interface DecodedBody {
  content: Buffer;
  /** Trailing headers by lower-case name, such as checksums. */
  trailers: Record<string, string>;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf('\r\n', from);
  if (end < 0) {
    throw new SyntaxError('The body ends within a chunk.');
  }
  return end;
}

function readTrailers(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\r\n')
      .filter(line => line.includes(':'))
      .map(line => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon).toLowerCase(),
          line.slice(colon + 1).trim(),
        ];
      }),
  );
}

/**
 * Reads a body in the content encoding `aws-chunked`: for each chunk its size
 * in hexadecimal (and a signature, which is not checked), then its bytes.
 */
export function decodeChunks(bytes: Buffer): DecodedBody {
  const parts: Buffer[] = [];
  let position = 0;
  for (;;) {
    const end = lineEnd(bytes, position);
    const [size] = bytes.toString('latin1', position, end).split(';');
    const length = parseInt(size, 16);
    if (!/^[0-9a-f]+$/i.test(size) || end + 2 + length > bytes.length) {
      throw new SyntaxError(`"${size}" is not the size of a chunk.`);
    }
    position = end + 2;
    if (length === 0) {
      return {
        content: Buffer.concat(parts),
        trailers: readTrailers(bytes.toString('latin1', position)),
      };
    }
    parts.push(bytes.subarray(position, position + length));
    position = lineEnd(bytes, position + length) + 2;
  }
}
