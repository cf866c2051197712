/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button } from '@backstage/ui';
import { LegalHold } from '@steward/backstage-plugin-audit-trail-common';
import {
  ConfirmDialog,
  DataTableColumn,
  EmptyState,
  MiddleTruncate,
  PagedTable,
  Panel,
  TimeAgo,
  usePagedList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo, useState } from 'react';
import { auditTrailApiRef } from '../../api';
import { actorName } from '../../glossary/actorName';
import { PlaceHoldDialog } from './PlaceHoldDialog';

const columns: DataTableColumn<LegalHold>[] = [
  {
    id: 'subject',
    label: 'Held',
    rowHeader: true,
    cell: hold => <MiddleTruncate text={hold.subject.ref} tail={18} />,
    text: hold => hold.subject.ref,
  },
  {
    id: 'type',
    label: 'Kind',
    cell: hold => hold.subject.type,
    text: hold => hold.subject.type,
  },
  {
    id: 'reason',
    label: 'Reason',
    cell: hold => hold.reason,
    text: hold => hold.reason,
  },
  {
    id: 'by',
    label: 'Placed by',
    cell: hold => <span title={hold.placedBy}>{actorName(hold.placedBy)}</span>,
    text: hold => hold.placedBy,
  },
  {
    id: 'at',
    label: 'Placed',
    cell: hold => <TimeAgo at={hold.placedAt} focusable={false} />,
    text: hold => hold.placedAt,
  },
];

/** Records that retention must not drop, and why. */
export function HoldsPanel() {
  const api = useApi(auditTrailApiRef);
  const load = useCallback(() => api.get('/holds'), [api]);
  const holds = usePagedList<LegalHold>(load);
  const [isPlacing, setPlacing] = useState(false);
  const [released, setReleased] = useState<LegalHold>();
  const allColumns = useMemo(
    (): DataTableColumn<LegalHold>[] => [
      ...columns,
      {
        id: 'release',
        label: 'Release',
        cell: hold => (
          <Button
            variant="tertiary"
            size="small"
            aria-label={`Release the hold on ${hold.subject.ref}`}
            onPress={() => setReleased(hold)}
          >
            Release
          </Button>
        ),
      },
    ],
    [],
  );
  return (
    <Panel
      title="Legal holds"
      description="Keeps all records of a resource or of an actor, however old they get, until the hold is released."
      actions={
        <Button
          variant="secondary"
          size="small"
          onPress={() => setPlacing(true)}
        >
          Place a hold
        </Button>
      }
    >
      <PagedTable
        label="legal holds"
        singular="legal hold"
        columns={allColumns}
        rowKey={hold => hold.id}
        list={holds}
        permission="audit-trail.hold.manage"
        empty={
          <EmptyState title="No legal holds">
            Records are kept as long as the retention says.
          </EmptyState>
        }
      />
      {isPlacing && (
        <PlaceHoldDialog
          onPlaced={holds.reload}
          onClose={() => setPlacing(false)}
        />
      )}
      {released && (
        <ConfirmDialog
          title="Release this hold?"
          confirmLabel="Release"
          destructive
          onClose={() => setReleased(undefined)}
          onConfirm={async () => {
            await api.delete('/holds/{id}', {
              params: { path: { id: released.id } },
            });
            holds.reload();
          }}
        >
          {`The records of ${released.subject.ref} follow the retention again: those that are too old are dropped with its next run and do not come back. A new hold keeps what is still there.`}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
