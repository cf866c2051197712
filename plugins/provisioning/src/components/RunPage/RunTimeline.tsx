/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleFill,
  RiCircleLine,
  RiCloseCircleFill,
  RiForbidFill,
  RiRecordCircleLine,
} from '@remixicon/react';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import { VisuallyHidden } from '@backstage/ui';
import { provisioningTranslationRef } from '../../translation';
import styles from './RunTimeline.module.css';
import { RunStage, StageState } from './timelineOf';

const shapes: Record<StageState, typeof RiCircleLine> = {
  done: RiCheckboxCircleFill,
  current: RiRecordCircleLine,
  waiting: RiCircleLine,
  failed: RiCloseCircleFill,
  stopped: RiForbidFill,
};

/** The stages of a run as a line. */
export function RunTimeline(props: { stages: RunStage[] }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <ol className={styles.line} aria-label={t('runTimeline.label')}>
      {props.stages.map(({ label, state, at }) => {
        const Shape = shapes[state];
        return (
          <li
            key={label}
            className={styles.stage}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <Shape size={18} aria-hidden className={styles.shape} />
            <span className={styles.label}>
              {label}
              <VisuallyHidden>{`, ${t(
                `runTimeline.states.${state}`,
              )}`}</VisuallyHidden>
            </span>
            {at && (
              <span className={styles.time}>
                <TimeAgo at={at} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
