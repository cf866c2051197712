/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './SidePanel.module.css';

/** @public */
export interface SidePanelProps {
  title: ReactNode;
  children: ReactNode;
  /** Called on Esc, on the close button and on a click beside the panel. */
  onClose: () => void;
}

/**
 * Detail at the right edge of the page, over the list that it was opened from;
 * the whole screen on a phone. The focus goes in and comes back. Render it
 * only while it is open.
 *
 * @public
 */
export function SidePanel(props: SidePanelProps) {
  return (
    <Dialog
      isOpen
      className={styles.panel}
      onOpenChange={open => !open && props.onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>{props.children}</DialogBody>
    </Dialog>
  );
}
