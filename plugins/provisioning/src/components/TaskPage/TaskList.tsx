/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  ScaffolderTask,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { Link } from '@backstage/ui';
import {
  AsyncContent,
  EmptyState,
  scrollRegionProps,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import styles from './TaskPage.module.css';

const SHOWN = 100;

const words = {
  open: { word: 'waiting', tone: 'neutral' },
  processing: { word: 'running', tone: 'info' },
  completed: { word: 'done', tone: 'positive' },
  failed: { word: 'failed', tone: 'negative' },
  cancelled: { word: 'cancelled', tone: 'neutral' },
  skipped: { word: 'skipped', tone: 'neutral' },
} as const;

/** The last tasks of the reader. */
export function TaskList() {
  const scaffolderApi = useApi(scaffolderApiRef);
  const tasks = useAsyncRetry(
    () => scaffolderApi.listTasks({ filterByOwnership: 'owned', limit: SHOWN }),
    [scaffolderApi],
  );
  return (
    <div className={styles.page}>
      <AsyncContent
        read={tasks}
        subject="your tasks"
        isEmpty={({ tasks: items }) => items.length === 0}
        empty={
          <EmptyState title="You haven't sent anything yet">
            What you send from a template appears here.
          </EmptyState>
        }
      >
        {({ tasks: items }) => (
          <div className={styles.scroll} {...scrollRegionProps('Your tasks')}>
            <table className={styles.tasks} aria-label="Your tasks">
              <thead>
                <tr>
                  <th scope="col">Template</th>
                  <th scope="col">Status</th>
                  <th scope="col">Sent</th>
                </tr>
              </thead>
              <tbody>
                {items.map(task => (
                  <TaskRow key={task.id} task={task} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </AsyncContent>
    </div>
  );
}

function TaskRow({ task }: { task: ScaffolderTask }) {
  const links = useProvisioningLinks();
  const info = task.spec.templateInfo;
  const title = info?.entity?.metadata.title ?? info?.entityRef ?? task.id;
  return (
    <tr>
      <td>
        <Link href={links.task(task.id) ?? ''}>{String(title)}</Link>
      </td>
      <td>
        <StatusBadge {...words[task.status]} />
      </td>
      <td>
        <TimeAgo at={task.createdAt} />
      </td>
    </tr>
  );
}
