/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckboxCircleFill } from '@remixicon/react';
import { AuditOutcome } from '@steward/backstage-plugin-audit-trail-common';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeOutcome } from '../../glossary/describeOutcome';
import { auditTrailTranslationRef } from '../../translation';
import styles from './Outcome.module.css';

/**
 * How an operation ended. In a list of successes the one failure has to stand
 * out, so success has a shape and a word but no ground.
 */
export function Outcome(props: { outcome: AuditOutcome }) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const { word, tone, meaning } = describeOutcome(t, props.outcome);
  return tone === 'positive' ? (
    <span className={styles.quiet} title={meaning}>
      <RiCheckboxCircleFill size={14} aria-hidden className={styles.shape} />
      {word}
    </span>
  ) : (
    <StatusBadge word={word} tone={tone} meaning={meaning} />
  );
}
