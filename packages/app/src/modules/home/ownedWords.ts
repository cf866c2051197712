/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatCount } from '@steward/backstage-plugin-portal-react';

/** Types of the catalog that people know by another name. */
const WORDS: Record<string, string> = {
  'cloud-account': 'AWS account',
  'kubernetes-cluster': 'EKS cluster',
  'kubernetes-namespace': 'namespace',
  'nitro-enclave': 'enclave',
  system: 'project',
};

/** How many things of a type, in words: `3 EKS clusters`. */
export function ownedWords(owned: { type: string; count: number }): string {
  return formatCount(
    owned.count,
    WORDS[owned.type] ?? owned.type.replaceAll('-', ' '),
  );
}
