/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';

const MAX_ENTRIES = 10;
const MAX_BYTES = 262_144;

/**
 * Entries in requests that EventBridge takes: ten, and 256 KB as it counts
 * them (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html).
 */
export function batchesOf(
  entries: PutEventsRequestEntry[],
): PutEventsRequestEntry[][] {
  const batches: PutEventsRequestEntry[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const size = sizeOf(entry);
    const last = batches[batches.length - 1];
    if (!last || last.length >= MAX_ENTRIES || bytes + size > MAX_BYTES) {
      batches.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return batches;
}

function sizeOf(entry: PutEventsRequestEntry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail];
  return texts.reduce(
    (sum, text) => sum + Buffer.byteLength(text ?? '', 'utf8'),
    entry.Time ? 14 : 0,
  );
}
