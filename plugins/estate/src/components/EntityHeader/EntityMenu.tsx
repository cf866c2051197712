/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  toastApiRef,
  useApi,
  useAppSearchParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useEntity, useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { estateTranslationRef } from '../../translation';

/** What can be done with any entity. */
export function EntityMenu() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const toasts = useApi(toastApiRef);
  const [, setParams] = useAppSearchParams();
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href);
    toasts.post({
      title: t('entityPage.linkCopied'),
      status: 'success',
      timeout: 3_000,
    });
  };
  return (
    <MenuTrigger>
      <ButtonIcon
        aria-label={t('entityPage.menu')}
        variant="tertiary"
        size="small"
        icon={<RiMore2Line />}
      />
      <Menu aria-label={t('entityPage.menu')}>
        <MenuItem onAction={toggleStarredEntity}>
          {isStarredEntity
            ? t('entityPage.removeFromFavorites')
            : t('entityPage.addToFavorites')}
        </MenuItem>
        <MenuItem onAction={copyLink}>{t('entityPage.copyLink')}</MenuItem>
        <MenuItem onAction={() => setParams({ inspect: 'overview' })}>
          {t('entityPage.inspect')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
