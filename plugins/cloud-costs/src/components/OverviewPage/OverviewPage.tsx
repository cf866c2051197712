/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useScope } from '../../hooks/useScope';
import { CostOverview } from '../CostOverview';
import { CostsPage } from '../CostsPage';
import { ScopePicker } from '../ScopePicker';
import styles from './OverviewPage.module.css';

/** What it costs, will cost, and why it changed: for the organization or a part of it. */
export function OverviewPage() {
  const scope = useScope();
  return (
    <CostsPage>
      <div className={styles.scope}>
        <ScopePicker {...scope} />
      </div>
      <CostOverview
        scope={scope.scope}
        currency={scope.currency}
        onCurrencyChange={scope.setCurrency}
      />
    </CostsPage>
  );
}
