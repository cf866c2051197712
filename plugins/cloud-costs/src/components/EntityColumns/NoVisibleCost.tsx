/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { VisuallyHidden } from '@backstage/ui';

/** There may be a cost, but not one that the reader may see. */
export function NoVisibleCost() {
  const text = 'No cost that you may see';
  return (
    <span title={text}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
