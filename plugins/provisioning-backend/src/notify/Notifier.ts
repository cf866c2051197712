/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { NoticeStore } from '../database/NoticeStore';
import { noticeOf } from './noticeOf';

const AT_ONCE = 100;

/**
 * Tells people what waits for them and what became of their requests. A notice
 * that was sent twice, after a crash, takes the place of the first.
 */
export class Notifier {
  static create(options: {
    logger: LoggerService;
    notices: NoticeStore;
    notifications: NotificationService;
  }): Notifier {
    return new Notifier(options);
  }

  readonly #options: Parameters<typeof Notifier.create>[0];

  private constructor(options: Parameters<typeof Notifier.create>[0]) {
    this.#options = options;
  }

  async notify(): Promise<void> {
    const { notices, notifications, logger } = this.#options;
    for (const notice of await notices.pending(AT_ONCE)) {
      const options = noticeOf(notice);
      if (options) {
        try {
          await notifications.send(options);
        } catch (error) {
          logger.warn(
            `Nobody could be told of run ${notice.run.id}: ${stringifyError(
              error,
            )}`,
          );
          return;
        }
      }
      await notices.done(notice);
    }
  }
}
