/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert, Button } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';

export interface BadRecordProps {
  bad: NonNullable<ProofStatus['firstBad']>;
  onOpenEvent: (id: string) => void;
}

/** The first record that does not hold, why, and what that means. */
export function BadRecord(props: BadRecordProps) {
  const { seq, id, reason } = props.bad;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={`Record ${seq.toLocaleString('en')} does not hold`}
        description={`${sentenceOf(
          reason,
        )} Nothing from there on is proved; what is before it still is.`}
        customActions={
          id ? (
            <Button
              variant="secondary"
              size="small"
              onPress={() => props.onOpenEvent(id)}
            >
              Show the record
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
