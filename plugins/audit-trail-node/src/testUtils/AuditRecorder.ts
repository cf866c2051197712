/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/** An event that a test's backend emitted. @public */
export interface RecordedAuditEvent {
  eventId: string;
  severity: string;
  outcome: 'success' | 'failure';
}

/** An auditor for tests that remembers what was emitted. @public */
export class AuditRecorder implements AuditorService {
  static create(): AuditRecorder {
    return new AuditRecorder();
  }

  /** Ended events, oldest first. */
  readonly events: RecordedAuditEvent[] = [];
  /** Stands in for the auditor of a test backend. */
  readonly factory = createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => this,
  });

  private constructor() {}

  async createEvent(
    options: AuditorServiceCreateEventOptions,
  ): Promise<AuditorServiceEvent> {
    const { eventId, severityLevel: severity = 'low' } = options;
    return {
      success: async () => {
        this.events.push({ eventId, severity, outcome: 'success' });
      },
      fail: async () => {
        this.events.push({ eventId, severity, outcome: 'failure' });
      },
    };
  }
}
