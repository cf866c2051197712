/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export default createFrontendPlugin({
  pluginId: 'provisioning',
  info: { packageJson: () => import('../package.json') },
});
