/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * `group:default/payments` as `payments`, `group:eu/payments` as
 * `eu/payments`; what is no entity ref comes back unchanged.
 *
 * @public
 */
export function formatEntityName(entityRef: string): string {
  try {
    const { namespace, name } = parseEntityRef(entityRef);
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return entityRef;
  }
}
