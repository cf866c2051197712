/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CatalogDirectory,
  NoticeDelivery,
} from '@steward/backstage-plugin-portal-node';
import { Notice, NoticeStore } from './NoticeStore';
import { EstateRefresher } from './EstateRefresher';
import { noticesOf } from './noticesOf';

const AT_ONCE = 100;

export interface NotifierOptions {
  clock: () => Date;
  directory: Pick<CatalogDirectory, 'peopleBehind'>;
  logger: LoggerService;
  notices: NoticeStore;
  notifications: NotificationService;
  refresher: EstateRefresher;
}

/** Tells people, and the estate, what became of runs. */
export class Notifier {
  readonly #clock: () => Date;
  readonly #notices: NoticeStore;
  readonly #refresher: EstateRefresher;
  readonly #delivery: NoticeDelivery<Notice>;

  constructor(options: NotifierOptions) {
    this.#clock = options.clock;
    this.#notices = options.notices;
    this.#refresher = options.refresher;
    this.#delivery = new NoticeDelivery({
      clock: options.clock,
      directory: options.directory,
      logger: options.logger,
      notifications: options.notifications,
      queue: options.notices,
      messagesOf: noticesOf,
      nameOf: ({ run }) => `run ${run.id}`,
    });
  }

  async notify(): Promise<void> {
    for (;;) {
      const due = await this.#notices.due(this.#clock(), AT_ONCE);
      await this.#refresher.refresh(due.filter(({ tries }) => tries === 0));
      for (const notice of due) {
        await this.#delivery.deliver(notice);
      }
      if (due.length < AT_ONCE) {
        return;
      }
    }
  }
}
