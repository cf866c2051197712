/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { printQuery } from '@steward/backstage-plugin-audit-trail-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import { useEventPanel } from '../../hooks/useEventPanel';
import { useEvents } from '../../hooks/useEvents';
import { useNewEvents } from '../../hooks/useNewEvents';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { rootRouteRef } from '../../routes';
import { EventList } from '../EventList';
import { EventPanel } from '../EventPanel';
import { NewEventsBar } from '../NewEventsBar';
import styles from './EntityAuditContent.module.css';

/** What was done to the entity of the page, and by whom. */
export function EntityAuditContent() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const concerned = printQuery({
    terms: [
      {
        kind: 'text',
        qualifier: 'resource',
        value: ref,
        prefix: false,
        negated: false,
      },
    ],
  });
  const q = `${concerned} ${DEFAULT_QUERY}`;
  const root = useRouteRef(rootRouteRef);
  const panel = useEventPanel();
  const { list, isLimited } = useEvents(q);
  const found = useNewEvents(q, list.items);
  if (list.error) {
    return (
      <ErrorState
        error={list.error}
        subject="what was done here"
        permission="audit-trail.event.read"
        onRetry={list.reload}
      />
    );
  }
  if (!list.items) {
    return <LoadingState subject="events" lines={8} />;
  }
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span>
          {isLimited
            ? 'You see your own events and those of what your teams own.'
            : 'What was done to this, by whom, and how it ended.'}
        </span>
        <Link
          href={`${root()}/events?${new URLSearchParams({ q: concerned })}`}
        >
          Search, export and proof in the audit trail
        </Link>
      </div>
      <NewEventsBar found={found} onShow={list.reload} />
      {list.items.length === 0 ? (
        <EmptyState title="Nothing was done to this yet">
          {`Changes, requests and approvals that concern ${ref} show here a moment after they are done.`}
        </EmptyState>
      ) : (
        <EventList
          events={list.items}
          openId={panel.openId}
          onOpen={panel.open}
          hrefOf={panel.hrefOf}
          hasMore={list.hasMore}
          isLoading={list.isLoading}
          onLoadMore={list.loadMore}
        />
      )}
      {panel.openId && (
        <EventPanel
          id={panel.openId}
          known={list.items}
          onOpen={panel.open}
          onClose={panel.close}
        />
      )}
    </div>
  );
}
