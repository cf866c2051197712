/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { provisioningTranslationRef } from '../../translation';
import styles from './TaskPage.module.css';

const SHOWN = 100;

const tones = {
  open: 'neutral',
  processing: 'info',
  completed: 'positive',
  failed: 'negative',
  cancelled: 'neutral',
  skipped: 'neutral',
} as const;

/** The last tasks of the reader. */
export function TaskList() {
  const scaffolderApi = useApi(scaffolderApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const tasks = useAsyncRetry(
    () => scaffolderApi.listTasks({ filterByOwnership: 'owned', limit: SHOWN }),
    [scaffolderApi],
  );
  return (
    <div className={styles.page}>
      <AsyncContent
        read={tasks}
        subject={t('tasks.subject')}
        isEmpty={({ tasks: items }) => items.length === 0}
        empty={
          <EmptyState title={t('tasks.empty.title')}>
            {t('tasks.empty.description')}
          </EmptyState>
        }
      >
        {({ tasks: items }) => (
          <div
            className={styles.scroll}
            {...scrollRegionProps(t('tasks.label'))}
          >
            <table className={styles.tasks} aria-label={t('tasks.label')}>
              <thead>
                <tr>
                  <th scope="col">{t('tasks.columns.template')}</th>
                  <th scope="col">{t('tasks.columns.status')}</th>
                  <th scope="col">{t('tasks.columns.sent')}</th>
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
  const { t } = useTranslationRef(provisioningTranslationRef);
  const info = task.spec.templateInfo;
  const title = info?.entity?.metadata.title ?? info?.entityRef ?? task.id;
  return (
    <tr>
      <td>
        <Link href={links.task(task.id) ?? ''}>{String(title)}</Link>
      </td>
      <td>
        <StatusBadge
          word={t(`taskStates.${task.status}`)}
          tone={tones[task.status]}
        />
      </td>
      <td>
        <TimeAgo at={task.createdAt} />
      </td>
    </tr>
  );
}
