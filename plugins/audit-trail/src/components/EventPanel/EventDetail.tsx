/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { DiffView, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { auditTrailTranslationRef } from '../../translation';
import { EventSentence } from '../EventList/EventSentence';
import { Outcome } from '../Outcome';
import { AwsCalls } from './AwsCalls';
import { EventFacts } from './EventFacts';
import styles from './EventPanel.module.css';
import { EventProofSection } from './EventProofSection';
import { Metadata } from './Metadata';
import { RawEvent } from './RawEvent';
import { RelatedEvents } from './RelatedEvents';
import { Section } from './Section';

export interface EventDetailProps {
  event: AuditRecord;
  onOpen: (id: string) => void;
  onSearch?: (q: string) => void;
}

/** The sentence first, then the facts, then what hangs on it. */
export function EventDetail(props: EventDetailProps) {
  const { event } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const { changes, redactions } = event;
  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <p className={styles.sentence}>
          <EventSentence event={event} />
        </p>
        <div className={styles.under}>
          <Outcome outcome={event.outcome} />
          <TimeAgo at={event.occurredAt} />
        </div>
      </div>
      <EventFacts event={event} onSearch={props.onSearch} />
      {redactions > 0 && (
        <p className={styles.text}>
          {t('event.redactions', counted(redactions))}
        </p>
      )}
      {changes && (
        <Section title={t('event.changes.title')}>
          <DiffView
            label={t('event.changes.label')}
            before={changes.before}
            after={changes.after}
          />
        </Section>
      )}
      <Metadata metadata={event.metadata} />
      <RelatedEvents {...props} />
      <AwsCalls event={event} />
      <EventProofSection event={event} />
      <RawEvent event={event} />
    </div>
  );
}
