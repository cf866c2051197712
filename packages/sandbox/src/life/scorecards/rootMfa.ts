/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { PersonaSession } from '../PersonaSession';
import { waitFor } from '../waitFor';

/** The check that the stories are about. */
export const ROOT_MFA = 'awsAccount.rootMfa';

/**
 * Entity refs of accounts whose root user has no MFA, at least `count`. Waits
 * until findings came in and were judged, which takes a minute after a start.
 */
export async function accountsWithoutRootMfa(
  persona: PersonaSession,
  count: number,
): Promise<string[]> {
  return waitFor(
    `${count} accounts that fail ${ROOT_MFA}`,
    async () => {
      const { items } = await persona.get<{ items: { entityRef: string }[] }>(
        `scorecards/checks/${ROOT_MFA}/verdicts?state=fail`,
      );
      return items.length >= count
        ? items.map(({ entityRef }) => entityRef)
        : undefined;
    },
    180,
  );
}
