/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AppendQueue } from '../database/AppendQueue';
import { stepEventsOf } from './stepEventsOf';

/**
 * Adds the steps of each scaffolder task that ended: the scaffolder audits
 * tasks only, its log of a task tells the steps. As a sink it misses none,
 * and the ids come from the log, so none is there twice.
 */
export class ScaffolderSteps implements AuditSink {
  static create(options: {
    append: AppendQueue;
    auth: AuthService;
    scaffolder: Pick<ScaffolderService, 'getLogs'>;
  }): ScaffolderSteps {
    return new ScaffolderSteps(options);
  }

  readonly id = 'steward-scaffolder-steps';
  readonly type = 'scaffolder';
  readonly target = 'the audit trail itself';
  readonly query = 'action:task.execution';
  readonly batchSize = 20;
  readonly #options: Parameters<typeof ScaffolderSteps.create>[0];

  private constructor(options: Parameters<typeof ScaffolderSteps.create>[0]) {
    this.#options = options;
  }

  async deliver(records: AuditRecord[]): Promise<void> {
    for (const task of records) {
      const taskId = task.metadata?.taskId;
      if (task.plugin === 'scaffolder' && typeof taskId === 'string') {
        const log = await this.#logOf(taskId);
        const events = stepEventsOf(task, taskId, log);
        if (events.length > 0) {
          await this.#options.append.append(events);
        }
      }
    }
  }

  /** Empty for a task that was deleted meanwhile. */
  async #logOf(taskId: string): Promise<LogEvent[]> {
    const { auth, scaffolder } = this.#options;
    try {
      return await scaffolder.getLogs(
        { taskId },
        { credentials: await auth.getOwnServiceCredentials() },
      );
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return [];
      }
      throw error;
    }
  }
}
