/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  AuditSeverity,
  auditSeveritySchema,
  DEFAULT_METADATA_ALLOW_LIST,
  MetadataAllowList,
} from '@steward/backstage-plugin-audit-trail-common';

export interface AuditorConfig {
  failClosed: Set<AuditSeverity>;
  allow: MetadataAllowList;
}

/** @throws InputError that names the key and the fix. */
export function readAuditorConfig(config: RootConfigService): AuditorConfig {
  const names = config.getOptionalStringArray('auditTrail.failClosed') ?? [];
  const failClosed = names.map(name => {
    const severity = auditSeveritySchema.safeParse(name);
    if (!severity.success) {
      throw new InputError(
        `auditTrail.failClosed has ${name}; use ${auditSeveritySchema.options.join(
          ', ',
        )}`,
      );
    }
    return severity.data;
  });
  const own = config.getOptionalConfig('auditTrail.metadata.allow');
  const allow: Record<string, readonly string[]> = {
    ...DEFAULT_METADATA_ALLOW_LIST,
  };
  for (const action of own?.keys() ?? []) {
    // Actions have dots, which the paths of a configuration are split at.
    const keys = own?.get<Record<string, unknown>>()[action];
    if (!Array.isArray(keys) || !keys.every(key => typeof key === 'string')) {
      throw new InputError(
        `auditTrail.metadata.allow.${action} is not a list of metadata keys; write for instance [templateRef]`,
      );
    }
    allow[action] = [...(allow[action] ?? []), ...keys];
  }
  return { failClosed: new Set(failClosed), allow };
}
