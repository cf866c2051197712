/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  DefinitionList,
  ErrorState,
  formatCount,
  LoadingState,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { Panel } from './Panel';

/** How long records are kept, and what was dropped. */
export function RetentionFacts() {
  const api = useApi(auditTrailApiRef);
  const status = useAsyncRetry(() => api.getRetention(), [api]);
  return (
    <Panel
      title="Retention"
      description="Records older than this are dropped in whole signed segments, so that what stays is still proved. A segment with anything under legal hold stays."
    >
      {status.error && (
        <ErrorState
          error={status.error}
          subject="the retention"
          permission="audit-trail.retention.manage"
          onRetry={status.retry}
        />
      )}
      {status.loading && !status.value && (
        <LoadingState subject="the retention" lines={3} />
      )}
      {status.value && (
        <DefinitionList
          items={[
            {
              term: 'Kept for',
              value: `${formatCount(
                status.value.days,
                'day',
              )} (auditTrail.retention.days)`,
            },
            {
              term: 'Oldest record',
              value: <TimeAgo at={status.value.oldest} fallback="none yet" />,
            },
            {
              term: 'Last run',
              value: <TimeAgo at={status.value.lastRunAt} fallback="not yet" />,
            },
            {
              term: 'Dropped so far',
              value: formatCount(status.value.dropped, 'record'),
            },
          ]}
        />
      )}
    </Panel>
  );
}
