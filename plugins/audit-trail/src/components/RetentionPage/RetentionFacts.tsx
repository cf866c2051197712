/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DefinitionList,
  Panel,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { auditTrailTranslationRef } from '../../translation';

/** How long records are kept, and what was dropped. */
export function RetentionFacts() {
  const api = useApi(auditTrailApiRef);
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <Panel
      title={t('retention.facts.title')}
      description={t('retention.facts.description')}
      read={useAsyncRetry(() => api.get('/retention'), [api])}
      subject={t('retention.facts.subject')}
      permission="audit-trail.retention.manage"
    >
      {status => (
        <DefinitionList
          items={[
            {
              term: t('retention.facts.keptFor'),
              value: t('retention.facts.days', counted(status.days)),
            },
            {
              term: t('retention.facts.oldest'),
              value: (
                <TimeAgo
                  at={status.oldest}
                  fallback={t('retention.facts.noneYet')}
                />
              ),
            },
            {
              term: t('retention.facts.lastRun'),
              value: (
                <TimeAgo
                  at={status.lastRunAt}
                  fallback={t('retention.facts.notYet')}
                />
              ),
            },
            {
              term: t('retention.facts.dropped'),
              value: t('common.records', counted(status.dropped)),
            },
          ]}
        />
      )}
    </Panel>
  );
}
