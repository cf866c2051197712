/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  SidePanel,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { auditTrailTranslationRef } from '../../translation';
import { EventDetail } from './EventDetail';

export interface EventPanelProps {
  id: string;
  /** Events that the page has already. */
  known?: AuditRecord[];
  onOpen: (id: string) => void;
  onClose: () => void;
  /** Closes the panel and searches for something that the event has; without it nothing is offered. */
  onSearch?: (q: string) => void;
}

/** All there is to know of one event, over the list. */
export function EventPanel(props: EventPanelProps) {
  const { id, known, onSearch } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const listed = known?.find(event => event.id === id);
  const read = useAsyncRetry(
    async () => listed ?? api.get('/events/{id}', { params: { path: { id } } }),
    [api, id, listed],
  );
  // Of another id until the next has been read.
  const event = listed ?? (read.value?.id === id ? read.value : undefined);
  return (
    <SidePanel
      title={
        event
          ? t('event.titleOf', { id: event.seq.toLocaleString('en') })
          : t('event.title')
      }
      onClose={props.onClose}
    >
      <AsyncContent
        read={{ ...read, value: event, error: event ? undefined : read.error }}
        subject={t('event.subject')}
        permission="audit-trail.event.read"
        lines={10}
      >
        {value => (
          <EventDetail
            key={value.id}
            event={value}
            onOpen={props.onOpen}
            onSearch={onSearch}
          />
        )}
      </AsyncContent>
    </SidePanel>
  );
}
