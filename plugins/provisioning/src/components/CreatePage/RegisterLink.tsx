/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { usePermission } from '@backstage/plugin-permission-react';
import { templateManagementPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { ButtonLink } from '@backstage/ui';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import styles from './CreatePage.module.css';

/** For those who maintain templates: the way to register what exists already. */
export function RegisterLink() {
  const { registerComponent } = useProvisioningLinks();
  const { allowed } = usePermission({
    permission: templateManagementPermission,
  });
  return allowed && registerComponent ? (
    <ButtonLink
      className={styles.register}
      size="small"
      variant="secondary"
      href={registerComponent}
    >
      Register existing component
    </ButtonLink>
  ) : null;
}
