/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { templateManagementPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { ButtonLink } from '@backstage/ui';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './CreatePage.module.css';

/** For those who maintain templates: the way to register what exists already. */
export function RegisterLink() {
  const { registerComponent } = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
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
      {t('create.register')}
    </ButtonLink>
  ) : null;
}
