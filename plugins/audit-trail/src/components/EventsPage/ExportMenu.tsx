/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  ExportFormatName,
  exportFormats,
} from '@steward/backstage-plugin-audit-trail-common';
import { auditTrailTranslationRef } from '../../translation';

export interface ExportMenuProps {
  isRunning: boolean;
  onExport: (format: ExportFormatName) => void;
}

/** Exports all events of the search in one of the formats. */
export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiDownloadLine />}
        isPending={props.isRunning}
      >
        {t('export.button')}
      </Button>
      <Menu aria-label={t('export.format')}>
        {exportFormats.map(({ name }) => (
          <MenuItem
            key={name}
            id={name}
            textValue={t(`exportFormats.${name}.title`)}
            onAction={() => props.onExport(name)}
          >
            {t('export.option', {
              format: t(`exportFormats.${name}.title`),
              hint: t(`exportFormats.${name}.hint`),
            })}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
