/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { DEFAULT_QUERY } from '../../query/defaultQuery';

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
  if (!['', DEFAULT_QUERY].includes(q)) {
    return (
      <EmptyState
        title="No events match"
        action={
          <Button variant="secondary" onPress={() => onChange(DEFAULT_QUERY)}>
            Clear the search
          </Button>
        }
      >
        Take a term out, or choose a longer time.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No events that you may see yet"
      snippet={install}
      action={
        q !== '' && (
          <Button variant="secondary" onPress={() => onChange('')}>
            Show reads too
          </Button>
        )
      }
    >
      Each action in the portal shows here a moment after it is done: who did
      it, to what, and how it ended. If this stays empty, check that the backend
      has both of these lines.
    </EmptyState>
  );
}
