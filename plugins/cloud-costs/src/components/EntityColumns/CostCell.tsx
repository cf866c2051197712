/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { ScopeTotal } from '@steward/backstage-plugin-cloud-costs-common';
import { MoneyAmount } from '@steward/backstage-plugin-portal-react';

/** This month so far, a way to what it is made of. */
export function CostCell({ total }: { total: ScopeTotal }) {
  const linkTo = useEntityRefLink();
  return (
    <Link href={`${linkTo(total.scope)}/cost`} variant="body-medium">
      <MoneyAmount money={total.effective} />
      {total.otherCurrencies.length > 0 && ' and more'}
    </Link>
  );
}
