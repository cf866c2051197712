/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { assertStorable, scrubbedProse } from './textGate';

/**
 * The gate for text at the border of the actions registry (and of MCP): actions
 * that are registered through it get only input that can be stored.
 *
 * @param prose - members of an input in which people write sentences, such as
 * `reason`: secrets in them are replaced by `[redacted]`
 * @public
 */
export function gateActions(
  registry: ActionsRegistryService,
  { prose = [] }: { prose?: readonly string[] } = {},
): ActionsRegistryService {
  return {
    register: options =>
      registry.register({
        ...options,
        action: async context => {
          assertStorable(context.input);
          return options.action({
            ...context,
            input: scrubbedProse(context.input, prose),
          });
        },
      }),
  };
}
