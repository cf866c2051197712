/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import styles from './lists.module.css';

const shown = 5;

/** The newest notifications that this person has not read. */
export function NewsWidget() {
  const notificationsApi = useApi(notificationsApiRef);
  const unread = useAsync(
    () => notificationsApi.getNotifications({ read: false, limit: shown }),
    [notificationsApi],
  );

  if (unread.loading) {
    return <Progress />;
  }
  if (unread.error) {
    return <ResponseErrorPanel error={unread.error} />;
  }
  const { notifications = [], totalCount = 0 } = unread.value ?? {};
  if (totalCount === 0) {
    return (
      <Text color="secondary">
        Nothing new. Decisions that wait for you and changes to what your teams
        own will be listed here.
      </Text>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {notifications.map(({ id, payload }) => (
          <li key={id}>
            <Link to={payload.link ?? '/notifications'}>{payload.title}</Link>
          </li>
        ))}
      </ul>
      {totalCount > shown && (
        <Link to="/notifications">All {totalCount} notifications</Link>
      )}
    </>
  );
}
