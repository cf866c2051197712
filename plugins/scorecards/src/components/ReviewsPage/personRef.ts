/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The entity ref of a person as somebody types it: `dana`, `user:default/dana`,
 * `group:platform`.
 */
export function personRef(text: string): string {
  return stringifyEntityRef(
    parseEntityRef(text.trim(), {
      defaultKind: 'user',
      defaultNamespace: 'default',
    }),
  );
}
