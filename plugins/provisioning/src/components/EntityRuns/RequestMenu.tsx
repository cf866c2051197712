/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { runCreatePermission } from '@steward/backstage-plugin-provisioning-common';
import { requestsFor } from '../../entity/requestsFor';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';

/** What can be asked for here, each opening its form filled in. */
export function RequestMenu() {
  const { entity } = useEntity();
  const links = useProvisioningLinks();
  const { allowed } = usePermission({ permission: runCreatePermission });
  const requests = requestsFor(entity).flatMap(request => {
    const href = links.template(request.template, request.formData);
    return href ? [{ ...request, href }] : [];
  });
  if (!allowed || requests.length === 0) {
    return null;
  }
  return (
    <MenuTrigger>
      <Button size="small" variant="secondary" iconEnd={<RiArrowDownSLine />}>
        Request
      </Button>
      <Menu aria-label="Request">
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
