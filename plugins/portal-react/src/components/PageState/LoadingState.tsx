/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { portalTranslationRef } from '../../translation';
import styles from './PageState.module.css';

/** @public */
export interface LoadingStateProps {
  /** What is being loaded, for screen readers. */
  subject: string;
  /** Lines of the skeleton. @defaultValue 5 */
  lines?: number;
}

/** The shape of what will come, so that the page does not jump. @public */
export function LoadingState(props: LoadingStateProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const lines = Array.from({ length: props.lines ?? 5 }, (_, index) => index);
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>
        {t('loading', { subject: props.subject })}
      </VisuallyHidden>
      {lines.map(line => (
        <Skeleton
          key={line}
          width={`${90 - ((line * 17) % 40)}%`}
          height={16}
        />
      ))}
    </div>
  );
}
