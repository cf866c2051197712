/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { FactDeclaration, FactType } from './Fact';

/** Declarations of facts that age alike. */
export function declareFacts(
  maximumAge: HumanDuration,
  facts: Record<string, [type: FactType, description: string, unit?: string]>,
): FactDeclaration[] {
  return Object.entries(facts).map(([name, [type, description, unit]]) => ({
    name,
    type,
    description,
    ...(unit && { unit }),
    maximumAge,
  }));
}
