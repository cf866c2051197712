/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { EmptyState, useRoute } from '@steward/backstage-plugin-portal-react';
import { useEventPanel } from '../../hooks/useEventPanel';
import { useEvents } from '../../hooks/useEvents';
import { useNewEvents } from '../../hooks/useNewEvents';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { queryFor } from '../../query/queryFor';
import { rootRouteRef } from '../../routes';
import { auditTrailTranslationRef } from '../../translation';
import { EventPanel } from '../EventPanel';
import { EventResults } from '../EventResults';
import { NewEventsBar } from '../NewEventsBar';
import styles from './EntityAuditContent.module.css';

/** What was done to the entity of the page, and by whom. */
export function EntityAuditContent() {
  const { t } = useTranslationRef(auditTrailTranslationRef);
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
        <span>{isLimited ? t('common.ownEvents') : t('entity.about')}</span>
        <Link
          href={`${root()}/events?${new URLSearchParams({ q: concerned })}`}
        >
          {t('entity.link')}
        </Link>
      </div>
      <NewEventsBar found={found} onShow={list.reload} />
      <EventResults
        list={list}
        panel={panel}
        subject={t('entity.subject')}
        empty={
          <EmptyState title={t('entity.empty.title')}>
            {t('entity.empty.description', { entity: ref })}
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
