/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { portalTranslationRef } from '../../translation';
import { DataTableColumn } from './types';

interface ColumnMenuProps<T> {
  columns: DataTableColumn<T>[];
  hidden: string[];
  onChange: (hidden: string[]) => void;
}

export function ColumnMenu<T>(props: ColumnMenuProps<T>) {
  const { columns, hidden, onChange } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const optional = columns.filter(column => !column.rowHeader);
  return (
    <MenuTrigger>
      <ButtonIcon
        aria-label={t('table.columns')}
        variant="tertiary"
        size="small"
        icon={<RiLayoutColumnLine />}
      />
      <Menu
        aria-label={t('table.columns')}
        selectionMode="multiple"
        selectedKeys={optional
          .filter(column => !hidden.includes(column.id))
          .map(column => column.id)}
        onSelectionChange={selection =>
          onChange(
            selection === 'all'
              ? []
              : optional
                  .filter(column => !selection.has(column.id))
                  .map(column => column.id),
          )
        }
      >
        {optional.map(column => (
          <MenuItem key={column.id} id={column.id}>
            {column.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
