/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';

/** An example of a step, as the page of installed actions shows it. */
export function stepExample(
  action: string,
  description: string,
  input: JsonObject,
): TemplateExample {
  return {
    description,
    example: stringify({
      steps: [{ id: 'request', name: description, action, input }],
    }),
  };
}
