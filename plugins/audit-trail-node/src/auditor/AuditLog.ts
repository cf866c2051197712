/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuditEvent,
  AuditSeverity,
} from '@steward/backstage-plugin-audit-trail-common';

/** Which level events are logged at. */
export type LogLevels = Record<
  AuditSeverity,
  'debug' | 'info' | 'warn' | 'error'
>;

/**
 * Writes events to the log as Backstage's own auditor does, one line an
 * operation: low ones at debug, which by default is not shown.
 */
export class AuditLog {
  readonly #levels: LogLevels;
  readonly #logger: LoggerService;

  constructor(levels: LogLevels, logger: LoggerService) {
    this.#levels = levels;
    this.#logger = logger.child({ isAuditEvent: true });
  }

  write(event: AuditEvent): void {
    this.#logger[this.#levels[event.severity]](
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
}
