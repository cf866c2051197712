/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the provisioning pages, for translation. @public */
export const provisioningTranslationRef = createTranslationRef({
  id: 'provisioning',
  messages: {
    title: 'Provisioning',
    runs: { title: 'Runs' },
    approvals: { title: 'Approvals' },
    findings: { title: 'Findings' },
    delegations: { title: 'Delegations' },
    create: { title: 'Templates', tasks: 'Sent' },
  },
});
