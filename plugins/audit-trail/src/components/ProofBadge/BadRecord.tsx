/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import { auditTrailTranslationRef } from '../../translation';

export interface BadRecordProps {
  bad: NonNullable<ProofStatus['firstBad']>;
  onOpenEvent: (id: string) => void;
}

/** The first record that does not hold, why, and what that means. */
export function BadRecord(props: BadRecordProps) {
  const { seq, id, reason } = props.bad;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('proof.badRecord.title', {
          number: seq.toLocaleString('en'),
        })}
        description={t('proof.badRecord.description', {
          reason: sentenceOf(reason),
        })}
        customActions={
          id ? (
            <Button
              variant="secondary"
              size="small"
              onPress={() => props.onOpenEvent(id)}
            >
              {t('proof.badRecord.show')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}

/** Reasons are written to stand behind the number of the record. */
function sentenceOf(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
