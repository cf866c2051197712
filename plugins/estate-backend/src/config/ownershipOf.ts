/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  OwnershipRule,
  OwnershipRules,
} from '@steward/backstage-plugin-estate-common';
import { EstateConfig } from './EstateConfig';

/** The ownership rules as the pure rules take them. */
export function ownershipOf(
  configured: EstateConfig['ownership'],
): OwnershipRules {
  return {
    rules: configured.rules.map((rule): OwnershipRule => {
      if ('accountTag' in rule) {
        return { type: 'account-tag', key: rule.accountTag };
      }
      if ('organizationalUnitTag' in rule) {
        return {
          type: 'organizational-unit-tag',
          key: rule.organizationalUnitTag,
        };
      }
      return { type: 'mapping', ...rule.mapping };
    }),
    default: configured.default,
  };
}
