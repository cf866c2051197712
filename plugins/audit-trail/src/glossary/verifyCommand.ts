/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Checks an export where the portal is not; the package is named, because the command alone could be anybody's. */
export function verifyCommand(fileName: string): string {
  return `npx --package @steward/backstage-plugin-audit-trail-proof-node steward-audit-verify ${fileName}`;
}
