/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { scrollRegionProps } from '../../format/scrollRegionProps';
import { portalTranslationRef } from '../../translation';
import styles from './PageState.module.css';

/** @public */
export interface StateMessageProps {
  icon: ReactNode;
  title: string;
  /** Why it is so, and what will be here. */
  children?: ReactNode;
  /** The one next step: a button, a link. */
  action?: ReactNode;
  /** A line of configuration to paste. */
  snippet?: string;
  role?: 'alert' | 'status';
}

/** The common face of a view that has nothing to show. @public */
export function StateMessage(props: StateMessageProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={styles.message} role={props.role}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text as="p" variant="body-large" weight="bold">
        {props.title}
      </Text>
      {props.children && <div className={styles.body}>{props.children}</div>}
      {props.snippet && (
        <pre className={styles.snippet} {...scrollRegionProps(t('snippet'))}>
          <code>{props.snippet}</code>
        </pre>
      )}
      {props.action}
    </div>
  );
}
