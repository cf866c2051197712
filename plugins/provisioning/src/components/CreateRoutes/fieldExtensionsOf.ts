/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { FormField } from '@backstage/plugin-scaffolder-react/alpha';

/**
 * Form fields that extensions bring, as forms take them. `createFormField`
 * hides its options behind an opaque type, and Backstage exports no way back.
 */
export function fieldExtensionsOf(
  fields: readonly FormField[],
): FieldExtensionOptions<any, any>[] {
  return fields.map(field => {
    const { name, component, validation } =
      field as unknown as FieldExtensionOptions<any, any>;
    return { name, component, validation };
  });
}
