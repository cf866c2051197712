/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Checkbox } from '@backstage/ui';
import {
  estateRemovalDecidePermission,
  PendingRemoval,
} from '@steward/backstage-plugin-estate-common';
import {
  DataTableColumn,
  formatCount,
  PagedTable,
  Panel,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { estateApiRef } from '../../api';
import { DecideRemovalsDialog } from './DecideRemovalsDialog';
import { heldBackColumns } from './heldBackColumns';

export interface HeldBackPanelProps {
  generation: number;
  onDecided: () => void;
}

/** Removals that wait for an operator or for their confirmation. */
export function HeldBackPanel(props: HeldBackPanelProps) {
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
      label: 'Select',
      width: '40px',
      cell: removal => (
        <Checkbox
          aria-label={`Select ${removal.title}`}
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
    return mayDecide ? [check, ...heldBackColumns] : heldBackColumns;
  }, [mayDecide, selected]);

  const rows = list.items ?? [];
  const buttons = (
    <>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setSelected(selected.length === rows.length ? [] : rows)}
      >
        {selected.length === rows.length ? 'Select none' : 'Select all'}
      </Button>
      <Button
        size="small"
        variant="secondary"
        destructive
        isDisabled={selected.length === 0}
        onPress={() => setDecision('release')}
      >
        Release
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={selected.length === 0}
        onPress={() => setDecision('keep')}
      >
        Keep
      </Button>
      {selected.length > 0 && (
        <span>{formatCount(selected.length, 'removal')} selected</span>
      )}
    </>
  );
  return (
    <Panel
      id="held-back"
      title="Removals held back"
      description="These records were missing from a complete listing. More are missing than the removal guard allows at once. They stay in the catalog until later listings confirm the removal or someone releases it."
    >
      <PagedTable
        label="held-back removals"
        singular="held-back removal"
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
