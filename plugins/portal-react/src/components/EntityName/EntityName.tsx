/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** @public */
export interface EntityNameProps {
  entityRef: string;
}

/**
 * A person, a group or another entity by the name in the catalog, within a
 * sentence; the lookups of a page go in one batch.
 *
 * @public
 */
export function EntityName({ entityRef }: EntityNameProps) {
  const { primaryTitle } = useEntityPresentation(entityRef, {
    // Where it stands says what it is.
    defaultKind: /^[^:]+(?=:)/.exec(entityRef)?.[0] ?? 'user',
  });
  return <span title={entityRef}>{primaryTitle}</span>;
}
