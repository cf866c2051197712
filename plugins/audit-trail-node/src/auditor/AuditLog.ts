/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  AuditEvent,
  AuditSeverity,
} from '@steward/backstage-plugin-audit-trail-common';

type Level = 'debug' | 'info' | 'warn' | 'error';
const LEVELS: readonly string[] = ['debug', 'info', 'warn', 'error'];

/**
 * Writes events to the log as Backstage's own auditor does, one line an
 * operation: low ones at debug, which by default is not shown.
 */
export class AuditLog {
  static fromConfig(
    config: RootConfigService,
    logger: LoggerService,
  ): AuditLog {
    return new AuditLog(config, logger.child({ isAuditEvent: true }));
  }

  readonly #config: RootConfigService;
  readonly #logger: LoggerService;

  private constructor(config: RootConfigService, logger: LoggerService) {
    this.#config = config;
    this.#logger = logger;
  }

  write(event: AuditEvent): void {
    this.#logger[this.#levelOf(event.severity)](
      `${event.plugin}.${event.eventId}`,
      {
        id: event.id,
        plugin: event.plugin,
        eventId: event.eventId,
        action: event.action,
        severityLevel: event.severity,
        status: event.outcome === 'success' ? 'succeeded' : 'failed',
        outcome: event.outcome,
        correlationId: event.correlationId,
        actor: event.actor,
      },
    );
  }

  #levelOf(severity: AuditSeverity): Level {
    const key = `backend.auditor.severityLogLevelMappings.${severity}`;
    const level = this.#config.getOptionalString(key);
    if (level && isLevel(level)) {
      return level;
    }
    return severity === 'low' ? 'debug' : 'info';
  }
}

function isLevel(level: string): level is Level {
  return LEVELS.includes(level);
}
