/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DocumentTitle } from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { provisioningTranslationRef } from '../../translation';
import { TaskProgress, TemplateOutputs } from './TaskProgress';

/** A task: it leads to its run, says why it failed, or how far it is. @public */
export function TaskPage(props: { outputs?: TemplateOutputs[] }) {
  const { taskId = '' } = useParams();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const [attempt, setAttempt] = useState(0);
  const readAgain = useCallback(() => setAttempt(count => count + 1), []);
  return (
    <>
      <DocumentTitle title={t('common.request')} />
      <TaskProgress
        key={`${taskId} ${attempt}`}
        taskId={taskId}
        outputs={props.outputs}
        isAgain={attempt > 0}
        onReadAgain={readAgain}
      />
    </>
  );
}
