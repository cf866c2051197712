/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { portalTranslationRef } from '../../translation';
import styles from './ConfirmDialog.module.css';

/** @public */
export interface ConfirmDialogProps {
  /** The question: `Release 3 removals?` */
  title: string;
  /** What exactly will happen, to what, and the way back. */
  children: ReactNode;
  /** The verb on the button: `Release`. */
  confirmLabel: string;
  destructive?: boolean;
  /** Text that has to be typed before the button works, e.g. a name in production. */
  typedConfirmation?: string;
  /** Whether something that the dialog asks for is still missing. */
  isIncomplete?: boolean;
  /** The dialog closes when the promise resolves and shows the error when it rejects. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/**
 * Asks before something that is hard to undo. Render it only while the
 * question is open.
 *
 * @public
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { typedConfirmation, onClose } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [typed, setTyped] = useState('');
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const ready =
    !props.isIncomplete &&
    (typedConfirmation === undefined || typed === typedConfirmation);
  const confirm = async () => {
    setPending(true);
    setError(undefined);
    try {
      await props.onConfirm();
      onClose();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      isDismissable={!isPending}
      onOpenChange={open => !open && onClose()}
      width="min(560px, calc(100vw - 32px))"
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <div className={styles.body}>
          {props.children}
          {typedConfirmation !== undefined && (
            <TextField
              label={t('confirm.type', { text: typedConfirmation })}
              value={typed}
              onChange={setTyped}
            />
          )}
          {error && (
            <div role="alert">
              <Alert status="danger" title={error.message} />
            </div>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose} isDisabled={isPending}>
          {t('common.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive={props.destructive}
          isDisabled={!ready}
          isPending={isPending}
          onPress={confirm}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
