/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Types of items that nodes of the organization count, and the name of the count. */
export const countedTypes = {
  'cloud-account': 'accounts',
  'kubernetes-cluster': 'clusters',
  'nitro-enclave': 'enclaves',
  environment: 'environments',
} as const;
