/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Checkbox } from '@backstage/ui';
import {
  estateRemovalDecidePermission,
  PendingRemoval,
} from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { estateApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { estateTranslationRef } from '../../translation';
import { DecideRemovalsDialog } from './DecideRemovalsDialog';
import { heldBackColumns } from './heldBackColumns';

export interface HeldBackPanelProps {
  generation: number;
  onDecided: () => void;
}

/** Removals that wait for an operator or for their confirmation. */
export function HeldBackPanel(props: HeldBackPanelProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const mayDecide = usePermission({
    permission: estateRemovalDecidePermission,
  }).allowed;
  const [selected, setSelected] = useState<PendingRemoval[]>([]);
  const [decision, setDecision] = useState<'release' | 'keep'>();
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/removals', { params: { query: { cursor, limit } } }),
    [api],
  );
  const list = usePagedList(load, { generation: props.generation });
  const columns = useMemo(() => {
    const check: DataTableColumn<PendingRemoval> = {
      id: 'select',
      label: t('sync.heldBack.columns.select'),
      width: '40px',
      cell: removal => (
        <Checkbox
          aria-label={t('sync.heldBack.select', { title: removal.title })}
          isSelected={selected.some(({ key }) => key === removal.key)}
          onChange={isSelected =>
            setSelected(before => [
              ...before.filter(({ key }) => key !== removal.key),
              ...(isSelected ? [removal] : []),
            ])
          }
        />
      ),
    };
    const columnsOfAll = heldBackColumns(t);
    return mayDecide ? [check, ...columnsOfAll] : columnsOfAll;
  }, [t, mayDecide, selected]);

  const rows = list.items ?? [];
  const buttons = (
    <>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setSelected(selected.length === rows.length ? [] : rows)}
      >
        {selected.length === rows.length
          ? t('sync.heldBack.selectNone')
          : t('sync.heldBack.selectAll')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        destructive
        isDisabled={selected.length === 0}
        onPress={() => setDecision('release')}
      >
        {t('sync.heldBack.dialog.release.confirm')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={selected.length === 0}
        onPress={() => setDecision('keep')}
      >
        {t('sync.heldBack.dialog.keep.confirm')}
      </Button>
      {selected.length > 0 && (
        <span>{t('sync.heldBack.selected', counted(selected.length))}</span>
      )}
    </>
  );
  return (
    <Panel
      id="held-back"
      title={t('sync.heldBack.title')}
      description={t('sync.heldBack.description')}
    >
      <PagedTable
        label={t('sync.heldBack.label')}
        singular={t('sync.heldBack.singular')}
        columns={columns}
        rowKey={removal => removal.key}
        list={list}
        permission="estate.read"
        toolbar={mayDecide && list.items && buttons}
      />
      {decision && (
        <DecideRemovalsDialog
          removals={selected}
          decision={decision}
          onClose={() => setDecision(undefined)}
          onDecided={() => {
            setSelected([]);
            props.onDecided();
          }}
        />
      )}
    </Panel>
  );
}
