/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';

/** No run fits the filters; the way back to all of them. */
export function NoMatch(props: { onClear: () => void }) {
  return (
    <EmptyState
      title="No run matches"
      action={
        <Button variant="secondary" onPress={props.onClear}>
          Clear search and filters
        </Button>
      }
    >
      Runs that you may not see are not counted.
    </EmptyState>
  );
}
