/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const command = resolve(
  __dirname,
  '../../../../plugins/audit-trail-proof-node/bin/steward-audit-verify',
);

/** Runs the offline verifier on an exported file, as anybody can who has the file. */
export function verifyExport(
  file: string,
): Promise<{ code: number; output: string }> {
  return new Promise(done => {
    execFile(process.execPath, [command, file], (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    );
  });
}
