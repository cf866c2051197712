/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { auditTrailTranslationRef } from '../../translation';

export interface NoEventsProps {
  q: string;
  onChange: (q: string) => void;
}

const install = `// packages/backend/src/index.ts
backend.add(auditTrailAuditorFactory);
backend.add(import('@steward/backstage-plugin-audit-trail-backend'));`;

/** Why a search found nothing: because of its terms, or because nothing was recorded yet. */
export function NoEvents(props: NoEventsProps) {
  const { q, onChange } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  if (!['', DEFAULT_QUERY].includes(q)) {
    return (
      <EmptyState
        title={t('noEvents.noMatch.title')}
        action={
          <Button variant="secondary" onPress={() => onChange(DEFAULT_QUERY)}>
            {t('noEvents.noMatch.clear')}
          </Button>
        }
      >
        {t('noEvents.noMatch.description')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('noEvents.none.title')}
      snippet={install}
      action={
        q !== '' && (
          <Button variant="secondary" onPress={() => onChange('')}>
            {t('noEvents.none.showReads')}
          </Button>
        )
      }
    >
      {t('noEvents.none.description')}
    </EmptyState>
  );
}
