/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Link } from '@backstage/ui';
import {
  describeRun,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  useDocumentTitle,
} from '@steward/backstage-plugin-portal-react';
import { useParams } from 'react-router-dom';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import { RunActions } from '../RunActions';
import { RunHeader } from './RunHeader';
import { RunNotices } from './RunNotices';
import styles from './RunPage.module.css';
import { RunTabs } from './RunTabs';
import { RunTimeline } from './RunTimeline';
import { timelineOf } from './timelineOf';
import { useRun } from './useRun';

/** One run, live while it is in flight. Leaving the page loses nothing. */
export function RunPage() {
  const { id = '' } = useParams();
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <Container>
      <div className={styles.page}>
        <Link href={links.runs()}>{t('common.allRuns')}</Link>
        <RunContent key={id} id={id} />
      </div>
    </Container>
  );
}

function RunContent(props: { id: string }) {
  const run = useRun(props.id);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { transitions = [], lines, connection, reload } = run;
  useDocumentTitle(run.read.value && describeRun(run.read.value.run));
  return (
    <AsyncContent
      read={run.read}
      subject={t('run.subject')}
      permission={runReadPermission.name}
      lines={10}
    >
      {detail => (
        <>
          <RunHeader
            detail={detail}
            actions={<RunActions detail={detail} onDone={reload} />}
          />
          <RunNotices
            detail={detail}
            transitions={transitions}
            connection={connection}
          />
          <RunTimeline stages={timelineOf(t, detail.run, transitions)} />
          <RunTabs detail={detail} lines={lines} connection={connection} />
        </>
      )}
    </AsyncContent>
  );
}
