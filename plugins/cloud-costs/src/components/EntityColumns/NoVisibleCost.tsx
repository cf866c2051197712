/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { cloudCostsTranslationRef } from '../../translation';

/** There may be a cost, but not one that the reader may see. */
export function NoVisibleCost() {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const text = t('entityColumn.noVisibleCost');
  return (
    <span title={text}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
