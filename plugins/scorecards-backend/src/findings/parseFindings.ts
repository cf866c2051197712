/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Finding } from '@steward/backstage-plugin-scorecards-common';
import { ReadRecord, Refusal } from '@steward/backstage-plugin-scorecards-node';
import { admitFinding } from './admitFinding';
import { FindingFormat, parserOf } from './formats/parserOf';

/** What a piece of a report says. */
export interface ParsedPiece {
  findings: Finding[];
  refused: Refusal[];
}

/**
 * Reads a report while it streams in, piece by piece. It never holds more than
 * a record and a piece in memory.
 *
 * @returns whether the report was whole; one that was cut off, or that is
 * empty, is not the whole truth of its source
 */
export async function* parseFindings(
  format: FindingFormat,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ParsedPiece, { whole: boolean }, undefined> {
  const parser = parserOf(format);
  let isEmpty = true;
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    isEmpty &&= buffer.toString('latin1').trim() === '';
    yield admitRecords(parser.push(buffer));
  }
  yield admitRecords(parser.end());
  if (isEmpty) {
    yield {
      findings: [],
      refused: [
        {
          where: 'file',
          reason:
            'It is empty. Send a report; one without findings still has its brackets or its root element.',
        },
      ],
    };
  }
  return { whole: parser.whole && !isEmpty };
}

/** Lets the findings of records in, through the gate for text. */
export function admitRecords(records: ReadRecord[]): ParsedPiece {
  const piece: ParsedPiece = { findings: [], refused: [] };
  for (const record of records) {
    piece.refused.push(...record.refused);
    for (const finding of record.findings) {
      const admitted = admitFinding(finding);
      if ('finding' in admitted) {
        piece.findings.push(admitted.finding);
      } else {
        piece.refused.push({
          where: finding.id.slice(0, 100),
          reason: admitted.reason,
        });
      }
    }
  }
  return piece;
}
