/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useCostLinks } from '../../hooks/useCostLinks';
import { ORGANIZATION } from '../../hooks/useScope';

/** What will be here, and how costs come in. */
export function NoCosts({ scope }: { scope: string }) {
  const links = useCostLinks();
  return scope === ORGANIZATION ? (
    <EmptyState
      title="No costs yet"
      action={
        <ButtonLink href={links.sources()} variant="secondary">
          Open sources
        </ButtonLink>
      }
      snippet={[
        'cloudCosts:',
        '  focus:',
        '    locations:',
        "      - payer: '111111111111'",
        '        path: /data/focus/{month}',
      ].join('\n')}
    >
      This month, its forecast, budgets and what changed appear here once a
      source is read. Name a billing export in the configuration, or upload a
      FOCUS file on the sources page.
    </EmptyState>
  ) : (
    <EmptyState
      title="No costs here yet"
      action={
        <ButtonLink href={links.overview()} variant="secondary">
          See all costs
        </ButtonLink>
      }
      snippet="steward.dev/cost-tags: team=pay,stage=prod"
    >
      No cost of this or the last month belongs here. An annotation of the
      entity says which costs are its own.
    </EmptyState>
  );
}
