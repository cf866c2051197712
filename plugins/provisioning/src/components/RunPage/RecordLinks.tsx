/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  CopyableId,
  DefinitionList,
} from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import styles from './RunPage.module.css';

/** Where else this run left traces: audit trail, AWS calls, scaffolder task, console. */
export function RecordLinks(props: { run: Run }) {
  const { run } = props;
  const links = useProvisioningLinks();
  const audit = links.auditTrail(`correlation:${run.correlationId}`);
  const task = run.scaffolderTaskId && links.task(run.scaffolderTaskId);
  const { execution } = run;
  return (
    <div className={styles.records}>
      {audit ? (
        <p className={styles.line}>
          <Link href={audit}>Events of this run in the audit trail</Link>. Open
          an event there to see the AWS calls that were made for it.
        </p>
      ) : (
        <p className={styles.line}>
          The audit trail is not installed here. Events carry the correlation id
          below, and so do the AWS sessions that Steward opened for this run.
        </p>
      )}
      <DefinitionList
        items={[
          {
            term: 'Correlation id',
            value: (
              <CopyableId value={run.correlationId} label="correlation id" />
            ),
          },
          { term: "Caller's own id", value: run.callerCorrelationId },
          { term: 'Run', value: <CopyableId value={run.id} label="run id" /> },
          {
            term: 'Scaffolder task',
            value: task && <Link href={task}>Open the task</Link>,
          },
          {
            term: 'Template',
            value:
              run.template &&
              [run.template.ref, run.template.version]
                .filter(Boolean)
                .join(', version '),
          },
          {
            term: 'Execution',
            value: execution && (
              <CopyableId
                value={execution.ref ?? execution.name}
                label="execution"
              />
            ),
          },
          { term: 'Status there', value: execution?.status },
          {
            term: 'Open there',
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
