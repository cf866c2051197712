/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PagedList,
} from '@steward/backstage-plugin-portal-react';
import { useEventPanel } from '../../hooks/useEventPanel';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { EventList } from '../EventList';

export interface EventResultsProps {
  list: PagedList<AuditRecord>;
  q: string;
  panel: ReturnType<typeof useEventPanel>;
  onChange: (q: string) => void;
}

const install = `// packages/backend/src/index.ts
backend.add(auditTrailAuditorFactory);
backend.add(import('@steward/backstage-plugin-audit-trail-backend'));`;

/** The events of the search, or why there are none. */
export function EventResults(props: EventResultsProps) {
  const { list, panel } = props;
  if (list.error) {
    return (
      <ErrorState
        error={list.error}
        subject="the audit trail"
        permission="audit-trail.event.read"
        onRetry={list.reload}
      />
    );
  }
  if (!list.items) {
    return <LoadingState subject="events" lines={12} />;
  }
  if (list.items.length === 0) {
    return !['', DEFAULT_QUERY].includes(props.q) ? (
      <EmptyState
        title="No events match"
        action={
          <Button
            variant="secondary"
            onPress={() => props.onChange(DEFAULT_QUERY)}
          >
            Clear the search
          </Button>
        }
      >
        Take a term out, or choose a longer time.
      </EmptyState>
    ) : (
      <EmptyState
        title="No events that you may see yet"
        snippet={install}
        action={
          props.q !== '' && (
            <Button variant="secondary" onPress={() => props.onChange('')}>
              Show reads too
            </Button>
          )
        }
      >
        Each action in the portal shows here a moment after it is done: who did
        it, to what, and how it ended. If this stays empty, check that the
        backend has both of these lines.
      </EmptyState>
    );
  }
  return (
    <EventList
      events={list.items}
      openId={panel.openId}
      onOpen={panel.open}
      hrefOf={panel.hrefOf}
      hasMore={list.hasMore}
      isLoading={list.isLoading}
      onLoadMore={list.loadMore}
    />
  );
}
