/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import {
  Notification,
  NotificationSeverity,
  NotificationSignal,
} from '@backstage/plugin-notifications-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { Button, Container, Header } from '@backstage/ui';
import {
  EmptyState,
  PagedTable,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { importanceWords, notificationColumns } from './notificationColumns';
import styles from './NotificationsPage.module.css';

/** The most that the backend gives at once. */
const READ_AT_ONCE = 100;

/** What was told to the reader: unread first, all of it, and what they saved. */
export function NotificationsPage() {
  const api = useApi(notificationsApiRef);
  const toastApi = useApi(toastApiRef);
  const query = useQueryState({ q: '', view: '', importance: '' });
  const [{ q, view, importance }] = query;
  const { lastSignal } = useSignal<NotificationSignal>('notifications');
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    if (lastSignal) {
      setGeneration(before => before + 1);
    }
  }, [lastSignal]);

  const load = useCallback(
    async (cursor: string | undefined, limit: number) => {
      const offset = Number(cursor ?? 0);
      const { notifications, totalCount } = await api.getNotifications({
        offset,
        limit,
        sort: 'created',
        sortOrder: 'desc',
        ...(q && { search: q }),
        ...(view === '' && { read: false }),
        ...(view === 'saved' && { saved: true }),
        ...(importance && {
          minimumSeverity: importance as NotificationSeverity,
        }),
      });
      const next = offset + notifications.length;
      return {
        items: notifications,
        totalCount,
        nextCursor: next < totalCount ? String(next) : undefined,
      };
    },
    [api, q, view, importance],
  );
  const list = usePagedList(load, {
    generation,
    wholeListPageSize: READ_AT_ONCE,
  });

  const change = useCallback(
    async (
      notifications: readonly Notification[],
      changes: { read?: boolean; saved?: boolean },
    ) => {
      try {
        await api.updateNotifications({
          ids: notifications.map(({ id }) => id),
          ...changes,
        });
        setGeneration(before => before + 1);
      } catch (error) {
        toastApi.post({
          title: `The change could not be saved: ${(error as Error).message}`,
          status: 'danger',
        });
      }
    },
    [api, toastApi],
  );
  const columns = useMemo(
    () => notificationColumns((one, changes) => change([one], changes)),
    [change],
  );
  const unread = list.items?.filter(({ read }) => !read) ?? [];
  return (
    <main>
      <Header title="Notifications" />
      <Container className={styles.page}>
        <PagedTable
          label="notifications"
          singular="notification"
          columns={columns}
          rowKey={({ id }) => id}
          list={list}
          query={query}
          search={{ label: 'Search notifications', placeholder: 'Words' }}
          filters={[
            {
              id: 'view',
              all: 'Unread',
              options: [
                { id: 'all', label: 'All' },
                { id: 'saved', label: 'Saved' },
              ],
            },
            {
              id: 'importance',
              all: 'Any importance',
              options: [
                { id: 'normal', label: `${importanceWords.normal} and above` },
                { id: 'high', label: `${importanceWords.high} and above` },
                { id: 'critical', label: importanceWords.critical },
              ],
            },
          ]}
          toolbar={
            unread.length > 0 && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => change(unread, { read: true })}
              >
                {list.hasMore ? 'Mark these as read' : 'Mark all as read'}
              </Button>
            )
          }
          empty={
            <EmptyState title="Nothing new">
              Decisions that wait for you and changes to what your teams own
              appear here. What you have read is under All.
            </EmptyState>
          }
        />
      </Container>
    </main>
  );
}
