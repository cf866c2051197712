/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { estateApiRef } from '../../api';
import { estateTranslationRef } from '../../translation';
import styles from './ExplorerPage.module.css';
import { tabsOf } from './explorerTabs';
import { ItemsTable } from './ItemsTable';
import { NodeHeader } from './NodeHeader';
import { TeamsTable } from './TeamsTable';
import { useExplorerState } from './useExplorerState';

/** Header and tables of the selected node; of the whole estate without one. */
export function NodePanel() {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const [state] = useExplorerState();
  const path = useAsyncRetry(
    () =>
      state.node
        ? api.get('/tree/path', { params: { query: { id: state.node } } })
        : api.get('/tree').then(rootsAsPath),
    [api, state.node],
  );
  return (
    <AsyncContent
      read={path}
      subject={
        state.node
          ? t('explorer.node.subject', { id: state.node })
          : t('common.theOrganization')
      }
      permission="estate.read"
      lines={8}
    >
      {nodes => <NodeContent path={nodes} />}
    </AsyncContent>
  );
}

function NodeContent(props: { path: OrganizationNode[] }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { path } = props;
  const [state, setState] = useExplorerState();
  const node = path.at(-1);
  const tabs = tabsOf(node);
  const tab = tabs.find(({ id }) => id === state.tab) ?? tabs[0];
  return (
    <>
      <NodeHeader path={path} />
      <Tabs
        selectedKey={tab.id}
        onSelectionChange={key =>
          setState(
            { tab: String(key), state: '', owner: '', region: '' },
            { push: true },
          )
        }
      >
        <TabList aria-label={t('explorer.node.tabs')} className={styles.tabs}>
          {tabs.map(({ id }) => (
            <Tab key={id} id={id}>
              {t(`common.${id}`)}
              {node &&
                id !== 'teams' &&
                ` ${node.counts[id].toLocaleString('en')}`}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ id, type }) => (
          <TabPanel key={id} id={id}>
            {id === 'teams' ? (
              <TeamsTable node={node} />
            ) : (
              <ItemsTable type={type} node={node} />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}

/** A single root stands for the whole estate; several are shown together. */
function rootsAsPath(page: { items: OrganizationNode[] }): OrganizationNode[] {
  return page.items.length === 1 ? page.items : [];
}
