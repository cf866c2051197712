/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { assertStorable } from './textGate';

/**
 * The gate for text at the border of the actions registry (and of MCP): actions
 * that are registered through it get only input that can be stored.
 *
 * @public
 */
export function gateActions(
  registry: ActionsRegistryService,
): ActionsRegistryService {
  return {
    register: options =>
      registry.register({
        ...options,
        action: async context => {
          assertStorable(context.input);
          return options.action(context);
        },
      }),
  };
}
