/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import {
  AuditRecord,
  describeEvent,
} from '@steward/backstage-plugin-audit-trail-common';
import { AsyncContent, TimeAgo } from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { useJumps } from '../../hooks/useJumps';
import { queryFor } from '../../query/queryFor';
import { auditTrailTranslationRef } from '../../translation';
import { Outcome } from '../Outcome';
import styles from './EventPanel.module.css';
import { Section } from './Section';

export interface RelatedEventsProps {
  event: AuditRecord;
  onOpen: (id: string) => void;
  onSearch?: (q: string) => void;
}

/** Enough for a request of many steps; the list has the rest. */
const pageSize = 100;

/** Everything of one request in order, and the pages where it can be followed. */
export function RelatedEvents(props: RelatedEventsProps) {
  const { event, onSearch } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const q = queryFor('correlation', event.correlationId);
  const related = useAsyncRetry(
    () => api.get('/events', { params: { query: { q, limit: pageSize } } }),
    [api, q],
  );
  const items = related.value?.items ?? [];
  const jumps = useJumps(items.length > 0 ? items : [event]);
  const others = items.length - 1;
  return (
    <Section title={t('related.title')}>
      {(jumps.length > 0 || others > 0) && (
        <div className={styles.jumps}>
          {jumps.map(jump => (
            <Link key={jump.href} href={jump.href}>
              {jump.title}
            </Link>
          ))}
          {onSearch && others > 0 && (
            <Button variant="tertiary" size="small" onPress={() => onSearch(q)}>
              {t('related.showInList')}
            </Button>
          )}
        </div>
      )}
      <AsyncContent
        read={related}
        subject={t('related.subject')}
        permission="audit-trail.event.read"
      >
        {page =>
          others <= 0 ? (
            <p className={styles.text}>{t('related.none')}</p>
          ) : (
            <>
              <ol className={styles.timeline}>
                {[...items].reverse().map(item => (
                  <li
                    key={item.id}
                    className={styles.moment}
                    aria-current={item.id === event.id ? 'true' : undefined}
                  >
                    <Outcome outcome={item.outcome} />
                    {item.id === event.id ? (
                      <span>{describeEvent(item)}</span>
                    ) : (
                      <button
                        type="button"
                        className={styles.momentButton}
                        onClick={() => props.onOpen(item.id)}
                      >
                        {describeEvent(item)}
                      </button>
                    )}
                    <TimeAgo at={item.occurredAt} focusable={false} />
                  </li>
                ))}
              </ol>
              {page.nextCursor && (
                <p className={styles.text}>
                  {t('related.more', {
                    events: t('common.events', counted(items.length)),
                  })}
                </p>
              )}
            </>
          )
        }
      </AsyncContent>
    </Section>
  );
}
