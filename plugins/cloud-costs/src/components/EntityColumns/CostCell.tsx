/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { ScopeTotal } from '@steward/backstage-plugin-cloud-costs-common';
import { MoneyAmount } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';

/** This month so far, a way to what it is made of. */
export function CostCell({ total }: { total: ScopeTotal }) {
  const linkTo = useEntityRefLink();
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const amount = <MoneyAmount money={total.effective} />;
  return (
    <Link href={`${linkTo(total.scope)}/cost`} variant="body-medium">
      {total.otherCurrencies.length > 0
        ? t('entityColumn.andMore', { amount })
        : amount}
    </Link>
  );
}
