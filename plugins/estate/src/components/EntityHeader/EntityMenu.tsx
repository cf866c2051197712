/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  toastApiRef,
  useApi,
  useAppSearchParams,
} from '@backstage/frontend-plugin-api';
import { useEntity, useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';

/** What can be done with any entity. */
export function EntityMenu() {
  const { entity } = useEntity();
  const toasts = useApi(toastApiRef);
  const [, setParams] = useAppSearchParams();
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href);
    toasts.post({ title: 'Link copied', status: 'success', timeout: 3_000 });
  };
  return (
    <MenuTrigger>
      <ButtonIcon
        aria-label="More"
        variant="tertiary"
        size="small"
        icon={<RiMore2Line />}
      />
      <Menu aria-label="More">
        <MenuItem onAction={toggleStarredEntity}>
          {isStarredEntity ? 'Remove from favorites' : 'Add to favorites'}
        </MenuItem>
        <MenuItem onAction={copyLink}>Copy link</MenuItem>
        <MenuItem onAction={() => setParams({ inspect: 'overview' })}>
          Inspect entity
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
