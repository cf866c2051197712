/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyableId } from '@steward/backstage-plugin-portal-react';
import { provisioningTranslationRef } from '../../translation';

/** `digest 0a1b2c3d…`: what an approval is of, to be copied whole. */
export function Digest({ digest }: { digest: string }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return t('common.digestOf', {
    digest: (
      <CopyableId
        value={digest}
        display={`${digest.slice(0, 8)}…`}
        label={t('common.digest')}
      />
    ),
  });
}
