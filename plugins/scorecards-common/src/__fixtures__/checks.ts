/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Check, checkSchema } from '../checks/Check';

/** A check as packs have it, with what a test wants different. */
export function checkOf(overrides: Record<string, unknown> = {}): Check {
  return checkSchema.parse({
    id: 'awsAccount.rootMfa',
    title: 'The root user has MFA',
    pillar: 'security',
    severity: 'critical',
    appliesTo: { 'spec.type': 'cloud-account' },
    solution: 'Register a hardware key for the root user.',
    source: { name: 'CIS', id: '1.5', url: 'https://example.com' },
    ...(!('thresholds' in overrides || 'controls' in overrides) && {
      rule: {
        pass: {
          all: [{ fact: 'account.mfa', operator: 'equal', value: true }],
        },
      },
    }),
    ...overrides,
  });
}
