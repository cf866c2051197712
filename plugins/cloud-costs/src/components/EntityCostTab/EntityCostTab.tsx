/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { CostOverview } from '../CostOverview';
import { TrustBar } from '../TrustBar';
import styles from './EntityCostTab.module.css';

/** What an entity costs, on its page. */
export function EntityCostTab() {
  const { entity } = useEntity();
  const scope = stringifyEntityRef(entity);
  const [{ currency }, setState] = useQueryState({ currency: '' });
  return (
    <div className={styles.tab}>
      <TrustBar scope={scope} currency={currency || undefined} />
      <CostOverview
        scope={scope}
        currency={currency || undefined}
        onCurrencyChange={chosen =>
          setState({ currency: chosen }, { push: true })
        }
      />
    </div>
  );
}
