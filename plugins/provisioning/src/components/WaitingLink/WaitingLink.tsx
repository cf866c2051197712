/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { formatCount } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useRunCounts } from '../../hooks/useRunCounts';

/** `2 approvals`, leading to them; nothing while none does. */
export function WaitingLink() {
  const { value } = useRunCounts();
  const links = useProvisioningLinks();
  const count = value?.waitingForMe ?? 0;
  return count > 0 ? (
    <ButtonLink
      href={links.approvals()}
      size="small"
      variant="secondary"
      aria-label={`${formatCount(count, 'approval')} waiting for you`}
    >
      {formatCount(count, 'approval')}
    </ButtonLink>
  ) : null;
}
