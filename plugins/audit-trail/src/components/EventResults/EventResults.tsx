/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  ErrorState,
  PagedList,
  readOfList,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import { EventPanelState } from '../../hooks/useEventPanel';
import { auditTrailTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <AsyncContent
      read={readOfList(list)}
      subject={props.subject}
      permission="audit-trail.event.read"
      lines={12}
      empty={props.empty}
    >
      {events => (
        <>
          {list.error && (
            <ErrorState
              error={list.error}
              subject={t('events.more')}
              onRetry={list.loadMore}
            />
          )}
          <EventList
            events={events}
            openId={panel.openId}
            onOpen={panel.open}
            hrefOf={panel.hrefOf}
            hasMore={list.hasMore}
            isLoading={list.isLoading}
            onLoadMore={list.loadMore}
          />
        </>
      )}
    </AsyncContent>
  );
}
