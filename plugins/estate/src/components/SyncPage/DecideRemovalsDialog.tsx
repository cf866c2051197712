/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { estateApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { describeType } from '../../glossary/describeType';
import { estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

export interface DecideRemovalsDialogProps {
  removals: PendingRemoval[];
  decision: 'release' | 'keep';
  onDecided: () => void;
  onClose: () => void;
}

const shownNames = 10;
/** From so many on, one slip costs too much for a single click. */
const typedFrom = 10;

/** Names what is removed, or kept, before it happens. */
export function DecideRemovalsDialog(props: DecideRemovalsDialogProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { removals, decision, onDecided } = props;
  const api = useApi(estateApiRef);
  const isRelease = decision === 'release';
  const words = `sync.heldBack.dialog.${decision}` as const;
  const hidden = removals.length - shownNames;
  return (
    <ConfirmDialog
      title={t(`${words}.title`, counted(removals.length))}
      confirmLabel={t(`${words}.confirm`)}
      destructive={isRelease}
      typedConfirmation={
        isRelease && removals.length >= typedFrom
          ? t('sync.heldBack.dialog.typed', {
              number: String(removals.length),
            })
          : undefined
      }
      onClose={props.onClose}
      onConfirm={async () => {
        const result = await api.post('/removals/decide', {
          body: { keys: removals.map(({ key }) => key), decision },
        });
        onDecided();
        if (result.unknown.length > 0) {
          throw new Error(
            t('sync.heldBack.dialog.settled', {
              ...counted(result.unknown.length),
              decided: t('counts.removals', counted(result.decided)),
            }),
          );
        }
      }}
    >
      <p className={styles.line}>{t(`${words}.before`)}</p>
      <ul className={styles.names}>
        {removals.slice(0, shownNames).map(({ key, kind, title }) => (
          <li key={key}>
            {t('sync.heldBack.dialog.removal', {
              type: describeType(t, kind),
              title: <strong>{title}</strong>,
            })}
          </li>
        ))}
        {hidden > 0 && (
          <li>
            {t('sync.heldBack.dialog.more', {
              number: hidden.toLocaleString('en'),
            })}
          </li>
        )}
      </ul>
      <p className={styles.line}>{t(`${words}.after`)}</p>
    </ConfirmDialog>
  );
}
