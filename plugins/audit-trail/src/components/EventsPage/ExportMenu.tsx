/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  ExportFormatName,
  exportFormats,
} from '@steward/backstage-plugin-audit-trail-common';
import { exportFormatWords } from '../../glossary/exportFormatWords';

export interface ExportMenuProps {
  isRunning: boolean;
  onExport: (format: ExportFormatName) => void;
}

/** Exports all events of the search in one of the formats. */
export function ExportMenu(props: ExportMenuProps) {
  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiDownloadLine />}
        isPending={props.isRunning}
      >
        Export
      </Button>
      <Menu aria-label="Export format">
        {exportFormats.map(({ name }) => (
          <MenuItem
            key={name}
            id={name}
            textValue={exportFormatWords[name].title}
            onAction={() => props.onExport(name)}
          >
            {`${exportFormatWords[name].title}: ${exportFormatWords[name].hint}`}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
