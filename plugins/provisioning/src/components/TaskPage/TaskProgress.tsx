/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  scaffolderApiRef,
  ScaffolderTaskOutput,
  TaskStream,
  useTaskEventStream,
} from '@backstage/plugin-scaffolder-react';
import {
  DefaultTemplateOutputs,
  TaskLogStream,
  TaskSteps,
} from '@backstage/plugin-scaffolder-react/alpha';
import { Alert } from '@backstage/ui';
import { LoadingState } from '@steward/backstage-plugin-portal-react';
import { ComponentType, useEffect } from 'react';
import { Navigate } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { TaskFailure } from './TaskFailure';
import styles from './TaskPage.module.css';

const AGAIN_MS = 5_000;

/** What shows the output of tasks of these templates that lead to no run. */
export interface TemplateOutputs {
  Outputs: ComponentType<{ output?: ScaffolderTaskOutput }>;
  templateRefs: string[];
}

export interface TaskProgressProps {
  taskId: string;
  outputs?: TemplateOutputs[];
  /** Whether nobody answered when it was read before. */
  isAgain?: boolean;
  /** Reads a task again that could not be read. */
  onReadAgain: () => void;
}

/** What has become of a task so far. */
export function TaskProgress(props: TaskProgressProps) {
  const { taskId, outputs = [], isAgain = false, onReadAgain } = props;
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const stream = useTaskEventStream(taskId);
  const { task, error, completed, cancelled, output } = stream;
  const isFailed = useIsFailed(taskId, error);
  const isLost = error !== undefined && isFailed === false;
  const isUnread = isLost && !task && !isRefused(error);
  useEffect(() => {
    const timer = isUnread ? setTimeout(onReadAgain, AGAIN_MS) : undefined;
    return () => clearTimeout(timer);
  }, [isUnread, onReadAgain]);

  if (error && !task && isRefused(error)) {
    return (
      <div className={styles.page}>
        <Alert
          status="danger"
          icon
          title={t('task.refused')}
          description={error.message}
        />
      </div>
    );
  }
  const { runId } = output ?? {};
  if (completed && !error && typeof runId === 'string' && runId !== '') {
    return <Navigate to={links.run(runId)} replace />;
  }
  const ref = task?.spec.templateInfo?.entityRef ?? '';
  const { Outputs = DefaultTemplateOutputs } =
    outputs.find(({ templateRefs }) => templateRefs.includes(ref)) ?? {};
  const title = task?.spec.templateInfo?.entity?.metadata.title;
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{title ?? t('common.request')}</h2>
      {(isLost || (isAgain && !task)) && (
        <Alert
          status="warning"
          icon
          isPending
          title={t('common.reconnecting')}
        />
      )}
      {error && isFailed && <TaskFailure task={task} error={error} />}
      {cancelled && !error && (
        <Alert status="warning" icon title={t('task.cancelled')} />
      )}
      {completed && !error && <Outputs output={output} />}
      {!completed && !task && !error && !isAgain && (
        <LoadingState subject={t('task.subject')} lines={4} />
      )}
      {task && <TaskDetails stream={stream} isLost={isLost} />}
    </div>
  );
}

/** The steps and their log: for requests the way to the run, for other templates the work itself. */
function TaskDetails(props: { stream: TaskStream; isLost: boolean }) {
  const { stream, isLost } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { task, steps, completed, error, stepLogs } = stream;
  const all = (task?.spec.steps ?? []).map(step => ({
    ...step,
    ...steps[step.id],
  }));
  const active = all.map(({ status }) => status ?? 'open');
  return (
    <>
      {(!completed || isLost) && <p role="status">{t('task.sending')}</p>}
      <TaskSteps
        steps={all}
        activeStep={Math.max(
          0,
          active.findLastIndex(status => status !== 'open'),
        )}
        isComplete={completed && !isLost}
        isError={error !== undefined && !isLost}
      />
      <details>
        <summary>{t('task.log')}</summary>
        <div className={styles.log}>
          <TaskLogStream logs={stepLogs} />
        </div>
      </details>
    </>
  );
}

/**
 * Whether a task failed, as the scaffolder itself says: its stream reports a
 * lost connection in the same way. Undefined until it is known.
 */
function useIsFailed(
  taskId: string,
  error: Error | undefined,
): boolean | undefined {
  const scaffolderApi = useApi(scaffolderApiRef);
  const status = useAsync(
    async () => error && (await scaffolderApi.getTask(taskId)).status,
    [scaffolderApi, taskId, error],
  );
  return status.loading ? undefined : status.value === 'failed';
}

/** Whether asking again would bring the same. */
function isRefused(error: Error): boolean {
  const { statusCode } = error as { statusCode?: number };
  return statusCode === 403 || statusCode === 404;
}
