/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  AuditSeverity,
  auditSeveritySchema,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  ConfigurationProblem,
  listOf,
  mapOf,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { LogLevels } from './auditor/AuditLog';
import { ReadsConfig } from './auditor/ReadPolicy';
import {
  DEFAULT_METADATA_ALLOW_LIST,
  MetadataAllowList,
} from './redaction/allowedMetadata';

const readsSchema = z
  .strictObject({
    enabled: z.boolean().default(true),
    services: z.boolean().default(false),
    collapseMinutes: z.number().min(0).default(10),
  })
  .transform(
    ({ enabled, services, collapseMinutes }): ReadsConfig => ({
      enabled,
      services,
      collapseMs: collapseMinutes * 60_000,
    }),
  );

const levelSchema = z.enum(['debug', 'info', 'warn', 'error']);

/** Backstage's own setting: which level of the log events go to, by severity. */
const logLevelsSchema = z.object({
  low: levelSchema.default('debug'),
  medium: levelSchema.default('info'),
  high: levelSchema.default('info'),
  critical: levelSchema.default('info'),
});

export interface AuditorConfig {
  failClosed: Set<AuditSeverity>;
  allow: MetadataAllowList;
  reads: ReadsConfig;
}

/** Reads what the auditor of each plugin needs; what is wrong is set aside. */
export function readAuditorConfig(rootConfig: RootConfigService): {
  config: AuditorConfig;
  logLevels: LogLevels;
  problems: ConfigurationProblem[];
  setAside: string[];
} {
  const own = readSections(rootConfig, 'auditTrail', {
    failClosed: listOf(auditSeveritySchema),
    'metadata.allow': mapOf(z.array(z.string())),
    reads: orDefaults(readsSchema.prefault({})),
  });
  const ofBackstage = readSections(rootConfig, 'backend.auditor', {
    severityLogLevelMappings: orDefaults(logLevelsSchema.prefault({})),
  });
  const { failClosed, reads } = own.config;
  const allow = { ...DEFAULT_METADATA_ALLOW_LIST };
  for (const [action, keys] of Object.entries(own.config['metadata.allow'])) {
    allow[action] = [...(allow[action] ?? []), ...keys];
  }
  return {
    config: {
      failClosed: new Set(failClosed.map(({ value }) => value)),
      allow,
      reads,
    },
    logLevels: ofBackstage.config.severityLogLevelMappings,
    problems: [...own.problems, ...ofBackstage.problems],
    setAside: [...own.setAside, ...ofBackstage.setAside],
  };
}
