/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { jsonErrors } from '../commonErrors';

/** How Cost Explorer refuses. */
export const costExplorerErrors = jsonErrors({
  throttled: 'LimitExceededException',
  invalid: 'ValidationException',
  invalidToken: 'InvalidNextTokenException',
});
