/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { SnapshotLine } from '@steward/backstage-plugin-estate-common';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** The estate as it is to become part of the catalog. @public */
export interface EstateSnapshot {
  /** New with every change, never used twice: content that came back has a new one. */
  etag: string;
  entities: Entity[];
}

/**
 * Reads the lines of a snapshot.
 *
 * @throws when the stream breaks off.
 */
export async function readSnapshot(
  stream: ReadableStream<Uint8Array> | null,
  etag: string,
): Promise<EstateSnapshot> {
  const entities: Entity[] = [];
  const input = stream
    ? Readable.fromWeb(stream as NodeReadableStream)
    : Readable.from([]);
  for await (const text of createInterface({ input })) {
    const line = JSON.parse(text) as SnapshotLine;
    if (line.end) {
      if (line.end.count !== entities.length) {
        break;
      }
      return { etag, entities };
    }
    entities.push(line.entity);
  }
  throw new Error(
    `The snapshot of the estate broke off after ${entities.length} entities; the next refresh tries again`,
  );
}
