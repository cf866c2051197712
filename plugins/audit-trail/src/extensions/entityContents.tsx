/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { auditTrailTranslationRef } from '../translation';

const auditContent = EntityContentBlueprint.make({
  name: 'audit',
  params: {
    path: '/audit',
    title: auditTrailTranslationRef('entity.title'),
    loader: () =>
      import('../components/EntityAuditContent').then(m => (
        <m.EntityAuditContent />
      )),
  },
});

export const entityContents = [auditContent];
