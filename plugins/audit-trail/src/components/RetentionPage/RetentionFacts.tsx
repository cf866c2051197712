/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  DefinitionList,
  formatCount,
  Panel,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';

/** How long records are kept, and what was dropped. */
export function RetentionFacts() {
  const api = useApi(auditTrailApiRef);
  return (
    <Panel
      title="Retention"
      description="Records older than this are dropped in whole signed segments, so that the rest remains verifiable. A segment with anything under legal hold stays."
      read={useAsyncRetry(() => api.get('/retention'), [api])}
      subject="the retention"
      permission="audit-trail.retention.manage"
    >
      {status => (
        <DefinitionList
          items={[
            {
              term: 'Kept for',
              value: `${formatCount(
                status.days,
                'day',
              )} (auditTrail.retention.days)`,
            },
            {
              term: 'Oldest record',
              value: <TimeAgo at={status.oldest} fallback="none yet" />,
            },
            {
              term: 'Last run',
              value: <TimeAgo at={status.lastRunAt} fallback="not yet" />,
            },
            {
              term: 'Dropped so far',
              value: formatCount(status.dropped, 'record'),
            },
          ]}
        />
      )}
    </Panel>
  );
}
