/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Notification,
  NotificationSeverity,
} from '@backstage/plugin-notifications-common';
import { ButtonIcon, Link } from '@backstage/ui';
import {
  RiBookmarkFill,
  RiBookmarkLine,
  RiMailLine,
  RiMailOpenLine,
} from '@remixicon/react';
import {
  DataTableColumn,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import styles from './NotificationsPage.module.css';

/** How a severity is called. */
export const importanceWords: Record<NotificationSeverity, string> = {
  critical: 'Critical',
  high: 'Important',
  normal: 'Normal',
  low: 'Low',
};

const tones: Record<NotificationSeverity, StatusTone> = {
  critical: 'negative',
  high: 'warning',
  normal: 'info',
  low: 'neutral',
};

type Change = (
  notification: Notification,
  changes: { read?: boolean; saved?: boolean },
) => void;

/** What was told, how important it is, when, and what to do with it. */
export function notificationColumns(
  change: Change,
): DataTableColumn<Notification>[] {
  return [
    {
      id: 'notification',
      label: 'Notification',
      rowHeader: true,
      cell: notification => (
        <Words notification={notification} change={change} />
      ),
      text: ({ payload }) =>
        [payload.title, payload.description].filter(Boolean).join(': '),
    },
    {
      id: 'importance',
      label: 'Importance',
      nowrap: true,
      cell: ({ payload: { severity = 'normal' } }) => (
        <StatusBadge tone={tones[severity]} word={importanceWords[severity]} />
      ),
      text: ({ payload: { severity = 'normal' } }) => importanceWords[severity],
    },
    {
      id: 'when',
      label: 'When',
      nowrap: true,
      cell: ({ created }) => <TimeAgo at={new Date(created).toISOString()} />,
      text: ({ created }) => new Date(created).toISOString(),
    },
    {
      id: 'actions',
      label: 'Actions',
      nowrap: true,
      cell: notification => (
        <Actions notification={notification} change={change} />
      ),
    },
  ];
}

function Words(props: { notification: Notification; change: Change }) {
  const { notification, change } = props;
  const { title, description, link } = notification.payload;
  return (
    <div className={styles.words} data-unread={!notification.read}>
      {link ? (
        <Link
          href={link}
          onClick={() =>
            !notification.read && change(notification, { read: true })
          }
        >
          {title}
        </Link>
      ) : (
        <span>{title}</span>
      )}
      {description && <p className={styles.description}>{description}</p>}
    </div>
  );
}

function Actions(props: { notification: Notification; change: Change }) {
  const { notification, change } = props;
  const { read, saved, payload } = notification;
  return (
    <div className={styles.actions}>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={`Mark "${payload.title}" as ${read ? 'unread' : 'read'}`}
        icon={read ? <RiMailLine /> : <RiMailOpenLine />}
        onPress={() => change(notification, { read: !read })}
      />
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={
          saved ? `Do not keep "${payload.title}"` : `Save "${payload.title}"`
        }
        icon={saved ? <RiBookmarkFill /> : <RiBookmarkLine />}
        onPress={() => change(notification, { saved: !saved })}
      />
    </div>
  );
}
