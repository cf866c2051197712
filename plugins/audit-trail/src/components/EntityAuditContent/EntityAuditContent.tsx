/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { EmptyState, useRoute } from '@steward/backstage-plugin-portal-react';
import { useEventPanel } from '../../hooks/useEventPanel';
import { useEvents } from '../../hooks/useEvents';
import { useNewEvents } from '../../hooks/useNewEvents';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { queryFor } from '../../query/queryFor';
import { rootRouteRef } from '../../routes';
import { EventPanel } from '../EventPanel';
import { EventResults } from '../EventResults';
import { NewEventsBar } from '../NewEventsBar';
import styles from './EntityAuditContent.module.css';

/** What was done to the entity of the page, and by whom. */
export function EntityAuditContent() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const concerned = queryFor('resource', ref);
  const q = `${concerned} ${DEFAULT_QUERY}`;
  const root = useRoute(rootRouteRef);
  const panel = useEventPanel();
  const { list, isLimited } = useEvents(q);
  const found = useNewEvents(q, list.items);
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
      <EventResults
        list={list}
        panel={panel}
        subject="what was done here"
        empty={
          <EmptyState title="Nothing was done to this yet">
            {`Changes, requests and approvals that concern ${ref} show here a moment after they are done.`}
          </EmptyState>
        }
      />
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
