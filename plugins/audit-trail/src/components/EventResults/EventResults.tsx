/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import {
  ErrorState,
  LoadingState,
  PagedList,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import { EventPanelState } from '../../hooks/useEventPanel';
import { EventList } from '../EventList';

export interface EventResultsProps {
  list: PagedList<AuditRecord>;
  panel: EventPanelState;
  /** What could not be shown, in an error: `the audit trail`. */
  subject: string;
  /** Shown when there are none. */
  empty: ReactNode;
}

/** The events of a search, that they are on their way, or why there are none. */
export function EventResults(props: EventResultsProps) {
  const { list, panel } = props;
  if (list.error) {
    return (
      <ErrorState
        error={list.error}
        subject={props.subject}
        permission="audit-trail.event.read"
        onRetry={list.reload}
      />
    );
  }
  if (!list.items) {
    return <LoadingState subject="events" lines={12} />;
  }
  if (list.items.length === 0) {
    return <>{props.empty}</>;
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
