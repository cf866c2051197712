/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { CatalogDirectory } from '../access';
import { bundleNotices, messageOf, NoticeBundle } from './bundleNotices';
import { NoticeDelivery } from './NoticeDelivery';
import { NoticeStore } from './NoticeStore';

const AT_ONCE = 1000;

/** What a {@link Notifier} needs. @public */
export interface NotifierOptions {
  directory: Pick<CatalogDirectory, 'peopleBehind'>;
  logger: LoggerService;
  notices: NoticeStore;
  notifications: NotificationService;
  clock?: () => Date;
}

/** Notifies people of what is due. @public */
export class Notifier {
  readonly #store: NoticeStore;
  readonly #delivery: NoticeDelivery<NoticeBundle>;

  constructor(options: NotifierOptions) {
    const { notices: store } = options;
    const idsOf = ({ notices }: NoticeBundle) => notices.map(({ id }) => id);
    this.#store = store;
    this.#delivery = new NoticeDelivery({
      clock: options.clock,
      directory: options.directory,
      logger: options.logger,
      notifications: options.notifications,
      queue: {
        done: bundle => store.done(idsOf(bundle)),
        postpone: (bundle, until) =>
          store.postpone(idsOf(bundle), { tries: bundle.tries + 1, until }),
      },
      messagesOf: bundle => [messageOf(bundle)],
      nameOf: ({ notices }) => notices.map(({ key }) => key).join(', '),
    });
  }

  async notify(signal: AbortSignal): Promise<void> {
    for (;;) {
      const due = await this.#store.due(AT_ONCE);
      for (const bundle of bundleNotices(due)) {
        signal.throwIfAborted();
        await this.#delivery.deliver(bundle);
      }
      if (due.length < AT_ONCE) {
        return;
      }
    }
  }
}
