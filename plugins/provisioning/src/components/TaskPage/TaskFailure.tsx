/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import { Alert, ButtonLink } from '@backstage/ui';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './TaskPage.module.css';

export interface TaskFailureProps {
  task?: ScaffolderTask;
  error: Error;
}

/** Why a task failed, and the way back to its form. */
export function TaskFailure({ task, error }: TaskFailureProps) {
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { templateInfo, parameters } = task?.spec ?? {};
  const form =
    templateInfo &&
    links.templateOf(parseEntityRef(templateInfo.entityRef), parameters);
  return (
    <Alert
      status="danger"
      icon
      title={t('task.failed')}
      description={
        <span className={styles.reason}>{reasonOf(error.message)}</span>
      }
      customActions={
        form && (
          <ButtonLink size="small" variant="secondary" href={form}>
            {t('task.change')}
          </ButtonLink>
        )
      }
    />
  );
}

/** Without the name of the error's class, which means nothing to people. */
function reasonOf(message: string): string {
  return message.replace(/^(\w*Error:\s*)+/, '');
}
