/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { PendingRemoval } from '@steward/backstage-plugin-estate-common';
import {
  ConfirmDialog,
  formatCount,
} from '@steward/backstage-plugin-portal-react';
import { estateApiRef } from '../../api';
import { describeType } from '../../glossary/describeType';
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
  const { removals, decision, onDecided } = props;
  const api = useApi(estateApiRef);
  const isRelease = decision === 'release';
  const count = formatCount(removals.length, 'removal');
  const hidden = removals.length - shownNames;
  return (
    <ConfirmDialog
      title={`${isRelease ? 'Release' : 'Keep'} ${count}?`}
      confirmLabel={isRelease ? 'Release' : 'Keep'}
      destructive={isRelease}
      typedConfirmation={
        isRelease && removals.length >= typedFrom
          ? `release ${removals.length}`
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
            `${formatCount(result.decided, 'removal')} decided; ${formatCount(
              result.unknown.length,
              'other',
            )} had been settled meanwhile`,
          );
        }
      }}
    >
      <p className={styles.line}>
        {isRelease
          ? 'These leave the catalog at once, with what hangs on their pages:'
          : 'These stay in the catalog and are not asked about again:'}
      </p>
      <ul className={styles.names}>
        {removals.slice(0, shownNames).map(({ key, kind, title }) => (
          <li key={key}>
            {describeType(kind)} <strong>{title}</strong>
          </li>
        ))}
        {hidden > 0 && <li>and {hidden.toLocaleString('en')} more</li>}
      </ul>
      <p className={styles.line}>
        {isRelease
          ? 'AWS itself is not touched. A record that a later sync lists again comes back by itself.'
          : 'If a later sync lists a record again, it is current again by itself.'}
      </p>
    </ConfirmDialog>
  );
}
