/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DueNotice } from './Notice';

/** What is told in one notification. */
export interface NoticeBundle {
  notices: readonly DueNotice[];
  /** How often that failed. */
  tries: number;
}

/** Fewer than this are told one by one. */
const MANY = 4;
const NAMED = 5;

/** Notices as they are told: one by one, or together where the same people get many of a kind. */
export function bundleNotices(notices: readonly DueNotice[]): NoticeBundle[] {
  const kinds = new Map<string, DueNotice[]>();
  for (const notice of notices) {
    const { recipients, message } = notice;
    const kind = message.digest
      ? JSON.stringify([recipients, message.topic, message.digest.title])
      : notice.key;
    kinds.set(kind, [...(kinds.get(kind) ?? []), notice]);
  }
  return [...kinds.values()].flatMap(same =>
    same.length < MANY ? same.map(one => bundleOf([one])) : [bundleOf(same)],
  );
}

/** The notification of a bundle. */
export function messageOf({ notices }: NoticeBundle): NotificationSendOptions {
  const [{ key, recipients, message }] = notices;
  const { title, description, link, severity, topic, digest } = message;
  const isOne = notices.length === 1;
  return {
    recipients: { type: 'entity', entityRef: recipients },
    payload: {
      topic,
      severity,
      // The notifications backend replaces an earlier one of the same scope.
      scope: isOne ? key : `${topic}:${digest?.title}`,
      ...(isOne || !digest
        ? { title, description, link }
        : {
            title: `${notices.length} ${digest.title}`,
            description: listOf(notices.map(one => one.message.title)),
            link: digest.link,
          }),
    },
  };
}

function bundleOf(notices: readonly DueNotice[]): NoticeBundle {
  return { notices, tries: Math.max(...notices.map(({ tries }) => tries)) };
}

function listOf(titles: readonly string[]): string {
  const more = titles.length - NAMED;
  return [
    ...titles.slice(0, NAMED),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('; ');
}
