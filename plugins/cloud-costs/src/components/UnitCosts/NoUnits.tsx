/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EmptyState } from '@steward/backstage-plugin-portal-react';

/** What will be here, and the two calls that bring it. */
export function NoUnits({ scope, day }: { scope: string; day: string }) {
  const send = (method: string, path: string, body: object) =>
    [
      `curl -X ${method} "$PORTAL/api/cloud-costs/units/requests${path}" \\`,
      `  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
      `  -d '${JSON.stringify(body)}'`,
    ].join('\n');
  return (
    <EmptyState
      title="No units yet"
      snippet={[
        send('PUT', '', { title: 'request', scope }),
        send('POST', '/values', { values: [{ day, value: 48210 }] }),
      ].join('\n')}
    >
      What one request, customer or order costs appears here once you push how
      many there were on each day.
    </EmptyState>
  );
}
