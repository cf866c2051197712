/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import {
  describeRun,
  runReadPermission,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  EmptyState,
  readOfList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import { provisioningApiRef } from '../../api';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './ApprovalsPage.module.css';
import { Decided, DecidedNote } from './DecidedNote';
import { neighbourOf } from './neighbourOf';
import { RequestList } from './RequestList';
import { RequestPanel } from './RequestPanel';
import { useInboxKeys } from './useInboxKeys';

/** What waits for the reader's decision: the list left, the selected request right. */
export function ApprovalsPage() {
  const api = useApi(provisioningApiRef);
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const [{ run: chosen }, setQuery] = useQueryState({ run: '' });
  const [decided, setDecided] = useState<Decided[]>([]);
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/runs', {
        params: { query: { waitingForMe: true, cursor, limit } },
      }),
    [api],
  );
  const list = useLiveRuns(load, { pageSize: 100 });
  const done = new Set(decided.map(({ run }) => run.id));
  const waiting = list.items?.filter(({ id }) => !done.has(id));
  const selected =
    waiting?.find(({ id }) => id === chosen) ??
    (chosen ? undefined : waiting?.[0]);
  const select = (id: string) => setQuery({ run: id });
  useInboxKeys({
    onMove: step => {
      const next = waiting && neighbourOf(waiting, selected?.id, step);
      if (next) {
        select(next.id);
      }
    },
  });

  const shownId = selected?.id ?? chosen;
  return (
    <Container>
      <div className={styles.page}>
        <DecidedNote decided={decided.at(-1)} />
        <AsyncContent
          read={{ ...readOfList(list), value: waiting }}
          subject={t('approvals.subject')}
          permission={runReadPermission.name}
          lines={8}
          isEmpty={requests => requests.length === 0 && !shownId}
          empty={
            <EmptyState
              title={t('approvals.empty.title')}
              action={
                <ButtonLink href={links.runs()} variant="secondary">
                  {t('approvals.empty.action')}
                </ButtonLink>
              }
            >
              {t('approvals.empty.description')}
            </EmptyState>
          }
        >
          {requests => (
            <div
              className={styles.inbox}
              data-opened={chosen ? true : undefined}
            >
              <RequestList
                runs={requests}
                selectedId={shownId}
                onSelect={select}
                hasMore={list.hasMore}
                onLoadMore={list.loadMore}
              />
              {shownId && (
                <RequestPanel
                  key={shownId}
                  id={shownId}
                  onBack={() => setQuery({ run: '' })}
                  onDecided={(run, decision) => {
                    const next = neighbourOf(requests, run.id, 1);
                    setDecided(before => [
                      ...before,
                      { run, decision, title: describeRun(run) },
                    ]);
                    setQuery({
                      run: next && next.id !== run.id ? next.id : '',
                    });
                  }}
                />
              )}
            </div>
          )}
        </AsyncContent>
      </div>
    </Container>
  );
}
