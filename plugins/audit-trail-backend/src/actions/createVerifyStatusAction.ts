/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionOptions } from './registerActions';

/** `get-audit-proof` */
export function createVerifyStatusAction(
  registry: ActionsRegistryService,
  { access, stores }: ActionOptions,
): void {
  registry.register({
    name: 'get-audit-proof',
    title: 'Whether the audit trail holds',
    description:
      'Says up to when the audit trail is verified, how many records and signed digests there are, and the first record that was tampered with, if any.',
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          ok: z.boolean(),
          verifiedUpTo: z.string().optional(),
          checkedAt: z.string().optional(),
          records: z.number(),
          digests: z.number(),
          firstBad: z
            .object({
              seq: z.number(),
              id: z.string().optional(),
              reason: z.string(),
            })
            .optional(),
          keyFingerprint: z.string(),
        }),
    },
    attributes: { readOnly: true, idempotent: true },
    action: async ({ credentials }) => {
      await access.visibleEvents(credentials);
      const { signingKey, ...status } = await stores.proof.status();
      return { output: { ...status, keyFingerprint: signingKey.fingerprint } };
    },
  });
}
