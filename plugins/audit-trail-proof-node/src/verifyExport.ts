/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditRecord,
  auditRecordSchema,
  hashOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { createReadStream } from 'fs';
import { openName } from './sealName';
import { sha256 } from './sha256';

/** What a check of an export found. @public */
export interface ExportReport {
  /** Whether every record holds. */
  ok: boolean;
  /** Records that hold. */
  checked: number;
  /** Pairs of records that follow each other in the chain and do so here. */
  linked: number;
  /** Stretches of the chain that the export leaves out, as one of a query does. */
  gaps: number;
  /** The first line that does not hold, and why. */
  firstBad?: { line: number; seq?: number; id?: string; reason: string };
}

interface Neighbour {
  prevHash: string;
  hash: string;
}

const NEWLINE = 0x0a;

/**
 * Checks an NDJSON export without the store: each record has its hash, and
 * records that are neighbours in the chain are linked. Stops at the first
 * bad one.
 *
 * @public
 */
export async function verifyExport(file: string): Promise<ExportReport> {
  const seen = new Map<number, Neighbour>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const report = { checked: 0, linked: 0 };
  let line = 0;
  for await (const bytes of linesOf(file)) {
    line += 1;
    const record = parse(bytes, decoder);
    const reason = typeof record === 'string' ? record : faultOf(record, seen);
    if (reason !== undefined) {
      return {
        ok: false,
        ...report,
        gaps: gapsIn(seen),
        firstBad: {
          line,
          ...(typeof record !== 'string' && { seq: record.seq, id: record.id }),
          reason,
        },
      };
    }
    if (typeof record !== 'string') {
      report.linked += ['before', 'after'].filter((_, index) =>
        seen.has(record.seq + (index === 0 ? -1 : 1)),
      ).length;
      seen.set(record.seq, { prevHash: record.prevHash, hash: record.hash });
      report.checked += 1;
    }
  }
  return { ok: true, ...report, gaps: gapsIn(seen) };
}

/** A record, or what is wrong with its line. */
function parse(bytes: Buffer, decoder: TextDecoder): AuditRecord | string {
  try {
    const parsed = auditRecordSchema.safeParse(
      JSON.parse(decoder.decode(bytes)),
    );
    return parsed.success
      ? parsed.data
      : `it is no audit record: ${parsed.error.issues
          .slice(0, 3)
          .map(issue => `${issue.path.join('.')} ${issue.message}`)
          .join('; ')}`;
  } catch {
    return 'it is not JSON';
  }
}

function faultOf(
  record: AuditRecord,
  seen: Map<number, Neighbour>,
): string | undefined {
  if (hashOf(record.prevHash, record, sha256) !== record.hash) {
    return 'its content does not have its hash';
  }
  const { sealedName, nameKey, name } = record.actor;
  if (
    sealedName !== undefined &&
    (name !== undefined || nameKey !== undefined) &&
    (nameKey === undefined || openName(sealedName, nameKey) !== name)
  ) {
    return 'its actor.name is not the one that was sealed';
  }
  if (seen.has(record.seq)) {
    return `seq ${record.seq} is there twice`;
  }
  const before = seen.get(record.seq - 1);
  const after = seen.get(record.seq + 1);
  return (before && before.hash !== record.prevHash) ||
    (after && after.prevHash !== record.hash)
    ? 'it is not linked to its neighbour in the chain'
    : undefined;
}

function gapsIn(seen: Map<number, Neighbour>): number {
  let gaps = 0;
  for (const seq of seen.keys()) {
    gaps += seen.has(seq + 1) ? 0 : 1;
  }
  return Math.max(0, gaps - 1);
}

/** Lines as bytes, for a byte that is no UTF-8 must not be replaced unseen. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    let end = rest.indexOf(NEWLINE);
    while (end >= 0) {
      yield rest.subarray(start, end);
      start = end + 1;
      end = rest.indexOf(NEWLINE, start);
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) {
    yield rest;
  }
}
