/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import {
  isActive,
  RunDetail,
  RunLogLine,
} from '@steward/backstage-plugin-provisioning-common';
import {
  LoadingState,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';
import { provisioningApiRef } from '../../api';
import { RunConnection } from '../../stream/followRun';
import { provisioningTranslationRef } from '../../translation';
import { ApprovalState } from '../ApprovalState';
import { LogView } from '../LogView';
import { RequestView } from '../RequestView';
import { EffectList } from './EffectList';
import { RecordLinks } from './RecordLinks';
import styles from './RunPage.module.css';
import { StepList } from './StepList';

export interface RunTabsProps {
  detail: RunDetail;
  lines: RunLogLine[];
  connection: RunConnection;
}

/** Everything about a run, one subject a tab; the tab is in the URL. */
export function RunTabs(props: RunTabsProps) {
  const { detail, lines, connection } = props;
  const { run } = detail;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const api = useApi(provisioningApiRef);
  const [{ tab }, setQuery] = useQueryState({ tab: '' });
  const download = useCallback(
    () =>
      api.get('/runs/{id}/log.txt', {
        params: { path: { id: run.id } },
        parseAs: 'blob',
      }),
    [api, run.id],
  );
  const tabs = [
    {
      id: 'steps',
      title: t('runTabs.steps'),
      content: <StepList steps={run.steps} endedAt={run.finishedAt} />,
    },
    {
      id: 'log',
      title: t('runTabs.log'),
      content:
        connection === 'connecting' && lines.length === 0 ? (
          <LoadingState subject={t('log.subject')} lines={8} />
        ) : (
          <LogView
            lines={lines}
            isLive={isActive(run.state)}
            fileName={`run-${run.id}.log`}
            download={download}
          />
        ),
    },
    {
      id: 'plan',
      title: t('runTabs.plan'),
      content: <RequestView run={run} costOutcome={detail.costOutcome} />,
    },
    {
      id: 'approval',
      title: t('runTabs.approval'),
      content: <ApprovalState detail={detail} />,
    },
    {
      id: 'effects',
      title: t('runTabs.effects'),
      content: <EffectList run={run} />,
    },
    {
      id: 'records',
      title: t('runTabs.records'),
      content: <RecordLinks run={run} />,
    },
  ];
  const known = tabs.some(({ id }) => id === tab);
  const first = run.startedAt ? 'steps' : 'plan';
  return (
    <Tabs
      selectedKey={known ? tab : first}
      onSelectionChange={key => setQuery({ tab: String(key) }, { push: true })}
    >
      <TabList aria-label={t('runTabs.label')} className={styles.tabs}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.tab}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
