/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { requestsFor } from '../../entity/requestsFor';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';

/** What can be asked for here, each opening its form filled in. */
export function RequestMenu() {
  const { entity } = useEntity();
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { allowed } = usePermission({ permission: runCreatePermission });
  const requests = requestsFor(t, entity).flatMap(request => {
    const href = links.template(request.template, request.formData);
    return href ? [{ ...request, href }] : [];
  });
  if (!allowed || requests.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <Button size="small" variant="secondary" iconEnd={<RiArrowDownSLine />}>
        {t('common.request')}
      </Button>
      <Menu aria-label={t('common.request')}>
        {requests.map(({ title, href, destructive }) => (
          <MenuItem
            key={title}
            href={href}
            color={destructive ? 'danger' : 'primary'}
          >
            {title}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
