/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isError } from '@backstage/errors';
import { verifyExport } from './verifyExport';

/** What the command prints and its exit code. @public */
export interface VerifierResult {
  /** One sentence for the person at the terminal. */
  output: string;
  /** 0 when all holds, 1 when a record is bad, 2 when it cannot be told. */
  code: 0 | 1 | 2;
}

/** `steward-audit-verify <file>`. @public */
export async function runVerifier(args: string[]): Promise<VerifierResult> {
  if (args.length !== 1 || args[0].startsWith('-')) {
    return {
      output:
        'Usage: steward-audit-verify <file>\nChecks an NDJSON export of the Steward audit trail and names the first bad record.',
      code: 2,
    };
  }
  try {
    const report = await verifyExport(args[0]);
    if (report.firstBad) {
      const { line, seq, id, reason } = report.firstBad;
      const record = seq === undefined ? '' : ` (record ${seq}, id ${id})`;
      return {
        output: `BAD: line ${line}${record}: ${reason}. ${report.checked} records before it hold.`,
        code: 1,
      };
    }
    return report.checked === 0
      ? { output: `${args[0]} has no records`, code: 2 }
      : {
          output: `OK: ${report.checked} records hold, ${report.linked} links checked, ${report.gaps} stretches of the chain left out by the export.`,
          code: 0,
        };
  } catch (error) {
    return {
      output: `${args[0]} cannot be read: ${
        isError(error) ? error.message : String(error)
      }; pass the file that GET /api/audit-trail/export?format=ndjson gave`,
      code: 2,
    };
  }
}
