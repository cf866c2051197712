/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { Link, Text } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import styles from './lists.module.css';

const shown = 5;

/** The newest notifications that this person has not read. */
export function NewsWidget() {
  const notificationsApi = useApi(notificationsApiRef);
  const unread = useAsyncRetry(
    () => notificationsApi.getNotifications({ read: false, limit: shown }),
    [notificationsApi],
  );
  return (
    <AsyncContent
      read={unread}
      subject="your notifications"
      isEmpty={({ totalCount }) => totalCount === 0}
      empty={
        <Text color="secondary">
          Nothing new. Decisions that wait for you and changes to what your
          teams own appear here.
        </Text>
      }
    >
      {({ notifications, totalCount }) => (
        <>
          <ul className={styles.list}>
            {notifications.map(({ id, payload }) => (
              <li key={id}>
                <Link href={payload.link ?? '/notifications'}>
                  {payload.title}
                </Link>
              </li>
            ))}
          </ul>
          {totalCount > shown && (
            <Link href="/notifications">All {totalCount} notifications</Link>
          )}
        </>
      )}
    </AsyncContent>
  );
}
