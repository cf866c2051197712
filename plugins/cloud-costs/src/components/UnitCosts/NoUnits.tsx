/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';

/** What will be here, and the two calls that bring it. */
export function NoUnits({ scope, day }: { scope: string; day: string }) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const send = (method: string, path: string, body: object) =>
    [
      `curl -X ${method} "$PORTAL/api/cloud-costs/units/requests${path}" \\`,
      `  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
      `  -d '${JSON.stringify(body)}'`,
    ].join('\n');
  return (
    <EmptyState
      title={t('overview.units.empty.title')}
      snippet={[
        send('PUT', '', { title: 'request', scope }),
        send('POST', '/values', { values: [{ day, value: 48210 }] }),
      ].join('\n')}
    >
      {t('overview.units.empty.description')}
    </EmptyState>
  );
}
