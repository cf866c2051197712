/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { CatalogDirectory } from '../access';
import { scrubText } from '../text';

const MINUTE_MS = 60_000;
/** The waits double, to an hour at most: some six hours in all. */
const MAX_TRIES = 12;

/**
 * Something that people are still to be notified of, in a table of the plugin.
 *
 * @public
 */
export interface NoticeQueue<Notice> {
  /** Nobody has to be notified of it any more. */
  done(notice: Notice): Promise<void>;
  /** It failed once more. */
  postpone(notice: Notice, until: Date): Promise<void>;
}

/** What {@link NoticeDelivery} needs. @public */
export interface NoticeDeliveryOptions<Notice> {
  directory: Pick<CatalogDirectory, 'peopleBehind'>;
  logger: LoggerService;
  notifications: NotificationService;
  queue: NoticeQueue<Notice>;
  clock?: () => Date;
  /** Whom to tell what. */
  messagesOf(notice: Notice): readonly NotificationSendOptions[];
  /** What it is about, for the log: `run 7`. */
  nameOf(notice: Notice): string;
}

/**
 * Notifies people through the notifications backend, if there is one. What
 * cannot be sent is tried again later and given up in the end; it never holds
 * up anything else.
 *
 * @public
 */
export class NoticeDelivery<Notice extends { tries: number }> {
  readonly #options: NoticeDeliveryOptions<Notice>;
  readonly #clock: () => Date;
  /** Whether the last try failed: an outage is logged when it begins and when it ends. */
  #failing = false;

  constructor(options: NoticeDeliveryOptions<Notice>) {
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
  }

  /** Sends what a notice says, and notes in the queue what became of it. */
  async deliver(notice: Notice): Promise<void> {
    const { messagesOf, notifications, queue } = this.#options;
    try {
      for (const message of messagesOf(notice)) {
        const sent = await this.#toPeople(message);
        if (sent) {
          await notifications.send(sent);
        }
      }
    } catch (error) {
      this.#begins(error);
      await this.#postpone(notice);
      return;
    }
    this.#ends();
    await queue.done(notice);
  }

  async #postpone(notice: Notice): Promise<void> {
    const { logger, nameOf, queue } = this.#options;
    if (notice.tries + 1 >= MAX_TRIES) {
      logger.warn(
        `Nobody was notified of ${nameOf(
          notice,
        )}: gave up after ${MAX_TRIES} tries`,
      );
      await queue.done(notice);
      return;
    }
    const wait = Math.min(MINUTE_MS * 2 ** notice.tries, 60 * MINUTE_MS);
    await queue.postpone(notice, new Date(this.#clock().getTime() + wait));
  }

  /**
   * The same to each person, without secrets. Groups are resolved here, because
   * the notifications backend would also ask members of groups that anybody
   * registered as a child.
   */
  async #toPeople({
    recipients,
    payload,
  }: NotificationSendOptions): Promise<NotificationSendOptions | undefined> {
    if (recipients.type !== 'entity') {
      return { recipients, payload };
    }
    const entityRef = await this.#options.directory.peopleBehind(
      [recipients.entityRef].flat(),
    );
    return entityRef.length === 0
      ? undefined
      : {
          recipients: { ...recipients, entityRef },
          payload: {
            ...payload,
            title: scrubText(payload.title).text,
            ...(payload.description && {
              description: scrubText(payload.description).text,
            }),
          },
        };
  }

  #begins(error: unknown): void {
    if (!this.#failing) {
      this.#failing = true;
      this.#options.logger.warn(
        `Notifications cannot be sent, and are tried again for some hours; everything else goes on without them. Is @backstage/plugin-notifications-backend installed? ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #ends(): void {
    if (this.#failing) {
      this.#failing = false;
      this.#options.logger.info('Notifications are sent again');
    }
  }
}
