/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import { PlaceHoldDialog } from './PlaceHoldDialog';

function columnsOf(t: AuditTrailWords): DataTableColumn<LegalHold>[] {
  return [
    {
      id: 'subject',
      label: t('holds.columns.subject'),
      rowHeader: true,
      cell: hold => <MiddleTruncate text={hold.subject.ref} tail={18} />,
      text: hold => hold.subject.ref,
    },
    {
      id: 'type',
      label: t('common.kind'),
      cell: hold => t(`holds.kinds.${hold.subject.type}`),
      text: hold => hold.subject.type,
    },
    {
      id: 'reason',
      label: t('common.reason'),
      cell: hold => hold.reason,
      text: hold => hold.reason,
    },
    {
      id: 'by',
      label: t('holds.columns.placedBy'),
      cell: hold => (
        <span title={hold.placedBy}>{actorName(hold.placedBy)}</span>
      ),
      text: hold => hold.placedBy,
    },
    {
      id: 'at',
      label: t('holds.columns.placedAt'),
      cell: hold => <TimeAgo at={hold.placedAt} focusable={false} />,
      text: hold => hold.placedAt,
    },
  ];
}

/** Records that retention must not drop, and why. */
export function HoldsPanel() {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const load = useCallback(() => api.get('/holds'), [api]);
  const holds = usePagedList<LegalHold>(load);
  const [isPlacing, setPlacing] = useState(false);
  const [released, setReleased] = useState<LegalHold>();
  const allColumns = useMemo(
    (): DataTableColumn<LegalHold>[] => [
      ...columnsOf(t),
      {
        id: 'release',
        label: t('holds.columns.release'),
        cell: hold => (
          <Button
            variant="tertiary"
            size="small"
            aria-label={t('holds.release.label', {
              subject: hold.subject.ref,
            })}
            onPress={() => setReleased(hold)}
          >
            {t('holds.release.button')}
          </Button>
        ),
      },
    ],
    [t],
  );
  return (
    <Panel
      title={t('holds.title')}
      description={t('holds.description')}
      actions={
        <Button
          variant="secondary"
          size="small"
          onPress={() => setPlacing(true)}
        >
          {t('holds.place.button')}
        </Button>
      }
    >
      <PagedTable
        label={t('holds.label')}
        singular={t('holds.singular')}
        columns={allColumns}
        rowKey={hold => hold.id}
        list={holds}
        permission="audit-trail.hold.manage"
        empty={
          <EmptyState title={t('holds.empty.title')}>
            {t('holds.empty.description')}
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
          title={t('holds.release.title')}
          confirmLabel={t('holds.release.button')}
          destructive
          onClose={() => setReleased(undefined)}
          onConfirm={async () => {
            await api.delete('/holds/{id}', {
              params: { path: { id: released.id } },
            });
            holds.reload();
          }}
        >
          {t('holds.release.effect', { subject: released.subject.ref })}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
