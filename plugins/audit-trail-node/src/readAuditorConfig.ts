/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  AuditSeverity,
  auditSeveritySchema,
} from '@steward/backstage-plugin-audit-trail-common';
import { ReadsConfig } from './auditor/ReadPolicy';
import {
  DEFAULT_METADATA_ALLOW_LIST,
  MetadataAllowList,
} from './redaction/allowedMetadata';

const COLLAPSE_KEY = 'auditTrail.reads.collapseMinutes';
const DEFAULT_COLLAPSE_MINUTES = 10;

export interface AuditorConfig {
  failClosed: Set<AuditSeverity>;
  allow: MetadataAllowList;
  reads: ReadsConfig;
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
  return { failClosed: new Set(failClosed), allow, reads: readsOf(config) };
}

function readsOf(config: RootConfigService): ReadsConfig {
  const minutes =
    config.getOptionalNumber(COLLAPSE_KEY) ?? DEFAULT_COLLAPSE_MINUTES;
  if (minutes < 0) {
    throw new InputError(
      `${COLLAPSE_KEY} is ${minutes}; write a number of minutes, or 0 to record each read`,
    );
  }
  return {
    enabled: config.getOptionalBoolean('auditTrail.reads.enabled') ?? true,
    services: config.getOptionalBoolean('auditTrail.reads.services') ?? false,
    collapseMs: minutes * 60_000,
  };
}
