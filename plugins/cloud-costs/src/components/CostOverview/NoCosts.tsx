/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState } from '@steward/backstage-plugin-portal-react';
import { useCostLinks } from '../../hooks/useCostLinks';
import { ORGANIZATION } from '../../hooks/useScope';
import { cloudCostsTranslationRef } from '../../translation';

/** What will be here, and how costs come in. */
export function NoCosts({ scope }: { scope: string }) {
  const links = useCostLinks();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  return scope === ORGANIZATION ? (
    <EmptyState
      title={t('overview.empty.organization.title')}
      action={
        <ButtonLink href={links.sources()} variant="secondary">
          {t('overview.empty.organization.action')}
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
      {t('overview.empty.organization.description')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('overview.empty.scope.title')}
      action={
        <ButtonLink href={links.overview()} variant="secondary">
          {t('overview.empty.scope.action')}
        </ButtonLink>
      }
      snippet="steward.dev/cost-tags: team=pay,stage=prod"
    >
      {t('overview.empty.scope.description')}
    </EmptyState>
  );
}
