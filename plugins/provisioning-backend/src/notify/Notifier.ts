/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Notice, NoticeStore } from '../database/NoticeStore';
import { EstateRefresher } from './EstateRefresher';
import { noticesOf } from './noticesOf';

const AT_ONCE = 100;

/**
 * Tells people what waits for them and what became of their requests, and the
 * estate what changed. A notice that was sent twice, after a crash, takes the
 * place of the first.
 */
export class Notifier {
  static create(options: {
    logger: LoggerService;
    notices: NoticeStore;
    notifications: NotificationService;
    refresher: EstateRefresher;
  }): Notifier {
    return new Notifier(options);
  }

  readonly #options: Parameters<typeof Notifier.create>[0];

  private constructor(options: Parameters<typeof Notifier.create>[0]) {
    this.#options = options;
  }

  async notify(): Promise<void> {
    const { notices, refresher } = this.#options;
    for (;;) {
      const told = await this.#tellAll(await notices.pending(AT_ONCE));
      await refresher.refresh(told);
      if (told.length < AT_ONCE) {
        return;
      }
    }
  }

  /** @returns those that went out before one did not. */
  async #tellAll(pending: readonly Notice[]): Promise<Notice[]> {
    const told: Notice[] = [];
    for (const notice of pending) {
      if (!(await this.#tell(notice))) {
        break;
      }
      told.push(notice);
    }
    return told;
  }

  /** @returns whether it went out; else it is tried again at the next turn. */
  async #tell(notice: Notice): Promise<boolean> {
    const { notices, notifications, logger } = this.#options;
    try {
      for (const options of noticesOf(notice)) {
        await notifications.send(options);
      }
    } catch (error) {
      logger.warn(
        `Nobody could be told of run ${notice.run.id}: ${stringifyError(
          error,
        )}`,
      );
      return false;
    }
    await notices.done(notice);
    return true;
  }
}
