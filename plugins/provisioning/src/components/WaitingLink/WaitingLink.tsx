/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { counted } from '../../glossary/counted';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';
import { provisioningTranslationRef } from '../../translation';

/** `2 approvals`, leading to them; nothing while none does. */
export function WaitingLink() {
  const { value } = useRunCounts();
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const count = value?.waitingForMe ?? 0;
  return count > 0 ? (
    <ButtonLink
      href={links.approvals()}
      size="small"
      variant="secondary"
      aria-label={t('approvals.waitingForYou', counted(count))}
    >
      {t('common.approvals', counted(count))}
    </ButtonLink>
  ) : null;
}
