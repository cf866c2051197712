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
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { estateApiRef, PageRequest } from '../../api';
import { DecideRemovalsDialog } from './DecideRemovalsDialog';
import { heldBackColumns } from './heldBackColumns';
import { Panel } from './Panel';
import { PanelTable } from './PanelTable';

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
  const list = useCallback(
    (request: PageRequest) => api.listRemovals(request),
    [api],
  );
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

  const buttons = (rows: PendingRemoval[]) => (
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
      description="A complete listing lacked these records, more of them than the removal guard lets pass. They stay in the catalog until later listings confirm it or somebody releases them."
    >
      <PanelTable
        label="held-back removals"
        singular="held-back removal"
        columns={columns}
        rowKey={removal => removal.key}
        list={list}
        generation={props.generation}
        toolbar={mayDecide ? buttons : undefined}
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
