/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { ReactNode, useState } from 'react';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './DecisionDialog.module.css';

/** The button, the question, and what the decision does. */
export interface DecisionWords {
  verb: string;
  title: string;
  effect: string;
  needsReason: boolean;
  /** What the reader writes, where that is no reason. */
  reasonLabel?: string;
}

export interface DecisionDialogProps {
  words: DecisionWords;
  /** What is decided on. */
  children: ReactNode;
  onDecide: (reason: string | undefined) => Promise<void>;
  onClose: () => void;
}

/** Shows what is decided and what that does, and asks why. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const { verb, title, effect, needsReason } = props.words;
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={verb}
      isIncomplete={needsReason && reason.trim() === ''}
      onClose={props.onClose}
      onConfirm={() => props.onDecide(reason.trim() || undefined)}
    >
      <p className={styles.line}>{props.children}</p>
      <p className={styles.line}>{effect}</p>
      <TextAreaField
        label={
          props.words.reasonLabel ??
          t(needsReason ? 'common.reason' : 'decisions.optionalReason')
        }
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
