/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  CopyableId,
  DefinitionList,
} from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunPage.module.css';

/** Where else this run left traces: audit trail, AWS calls, scaffolder task, console. */
export function RecordLinks(props: { run: Run }) {
  const { run } = props;
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const audit = links.auditTrail(`correlation:${run.correlationId}`);
  const task = run.scaffolderTaskId && links.task(run.scaffolderTaskId);
  const { execution } = run;
  return (
    <div className={styles.records}>
      {audit ? (
        <p className={styles.line}>
          {t('records.audit', {
            events: <Link href={audit}>{t('records.auditEvents')}</Link>,
          })}
        </p>
      ) : (
        <p className={styles.line}>{t('records.noAudit')}</p>
      )}
      <DefinitionList
        items={[
          {
            term: t('records.correlationId'),
            value: (
              <CopyableId
                value={run.correlationId}
                label={t('records.copyCorrelationId')}
              />
            ),
          },
          { term: t('records.callerId'), value: run.callerCorrelationId },
          {
            term: t('records.run'),
            value: <CopyableId value={run.id} label={t('records.copyRunId')} />,
          },
          {
            term: t('records.task'),
            value: task && <Link href={task}>{t('records.openTask')}</Link>,
          },
          {
            term: t('records.template'),
            value: run.template?.version
              ? t('records.templateVersion', {
                  template: run.template.ref,
                  version: run.template.version,
                })
              : run.template?.ref,
          },
          {
            term: t('records.execution'),
            value: execution && (
              <CopyableId
                value={execution.ref ?? execution.name}
                label={t('records.copyExecution')}
              />
            ),
          },
          { term: t('records.status'), value: execution?.status },
          {
            term: t('records.open'),
            value: execution?.url && (
              <Link
                href={execution.url}
                target="_blank"
                rel="noopener noreferrer"
              >
                {execution.url}
              </Link>
            ),
          },
        ].map(item => ({ ...item, value: item.value || undefined }))}
      />
    </div>
  );
}
