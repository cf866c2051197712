/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import styles from './EntityCard.module.css';

export interface EntityCardProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of the estate's cards on entity pages. */
export function EntityCard(props: EntityCardProps) {
  return (
    <EntityInfoCard title={props.title} headerActions={props.actions}>
      <div className={styles.body}>{props.children}</div>
    </EntityInfoCard>
  );
}
