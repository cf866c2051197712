/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Container, Link } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { ErrorState, PageSearch } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { estateApiRef } from '../../api';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import { FreshnessLine } from '../FreshnessLine';
import { OrganizationTree } from '../OrganizationTree';
import { EmptyEstate } from '../EmptyEstate';
import styles from './ExplorerPage.module.css';
import { NodePanel } from './NodePanel';
import { useExplorerState } from './useExplorerState';

/** How soon the explorer of an empty estate looks again, in milliseconds. */
const emptyPollMs = 2_000;

/** The organization on the left, what hangs on the selected node on the right. */
export function ExplorerPage() {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const [state, setState] = useExplorerState();
  const links = useEstateLinks();
  const [isTreeOpen, setTreeOpen] = useState(false);
  const freshness = useAsyncRetry(() => api.get('/freshness'), [api]);
  const isEmpty = freshness.value?.shardsTotal === 0;
  useInterval(freshness.retry, isEmpty ? emptyPollMs : null);

  if (freshness.error) {
    return (
      <Container>
        <ErrorState
          error={freshness.error}
          subject={t('explorer.subject')}
          permission="estate.read"
          onRetry={freshness.retry}
        />
      </Container>
    );
  }
  if (isEmpty) {
    return (
      <Container>
        <EmptyEstate
          isReading={freshness.value?.runningSyncId !== undefined}
          failedSync={freshness.value?.failedSync}
          action={
            <ButtonLink href={links.sync()} variant="primary">
              {t('explorer.openSyncPage')}
            </ButtonLink>
          }
        />
      </Container>
    );
  }
  return (
    <Container>
      <div className={styles.page}>
        <div className={styles.top}>
          <PageSearch
            className={styles.search}
            label={t('explorer.search.label')}
            placeholder={t('explorer.search.placeholder')}
            shortcut
            size="medium"
            value={state.q}
            onChange={q => setState({ q })}
          />
          {freshness.value && <FreshnessLine freshness={freshness.value} />}
          {links.catalog && (
            <Link href={links.catalog}>{t('explorer.openCatalog')}</Link>
          )}
        </div>
        <div className={styles.columns}>
          <aside
            className={styles.tree}
            aria-label={t('common.organization')}
            data-open={isTreeOpen || undefined}
          >
            <div className={styles.treeToggle}>
              <Button
                variant="secondary"
                size="small"
                iconStart={<RiNodeTree />}
                aria-expanded={isTreeOpen}
                onPress={() => setTreeOpen(!isTreeOpen)}
              >
                {isTreeOpen
                  ? t('explorer.hideOrganization')
                  : t('explorer.showOrganization')}
              </Button>
            </div>
            <div className={styles.treeBody}>
              <OrganizationTree
                selectedId={state.node || undefined}
                onSelect={node => {
                  setTreeOpen(false);
                  setState({ node: node.id }, { push: true });
                }}
              />
            </div>
          </aside>
          <section
            className={styles.panel}
            aria-label={t('explorer.node.label')}
          >
            <NodePanel />
          </section>
        </div>
      </div>
    </Container>
  );
}
