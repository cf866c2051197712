/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const LINE_FEED = 10;

/** How much of an export has come in. */
export interface ExportProgress {
  lines: number;
  bytes: number;
}

/** Reads a streamed answer piece by piece, counts its lines, and tells how far it is. */
export async function readLines(
  stream: ReadableStream<Uint8Array> | null,
  onProgress?: (progress: ExportProgress) => void,
): Promise<{ parts: Uint8Array<ArrayBuffer>[]; lines: number }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const progress = { lines: 0, bytes: 0 };
  const reader = stream?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) {
      return { parts, lines: progress.lines };
    }
    parts.push(new Uint8Array(piece.value));
    progress.bytes += piece.value.length;
    progress.lines += countOf(LINE_FEED, piece.value);
    onProgress?.({ ...progress });
  }
}

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0;
  for (
    let at = bytes.indexOf(byte);
    at >= 0;
    at = bytes.indexOf(byte, at + 1)
  ) {
    count += 1;
  }
  return count;
}
